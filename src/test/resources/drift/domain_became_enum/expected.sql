create domain mood as text check (value in ('sad', 'happy'));
