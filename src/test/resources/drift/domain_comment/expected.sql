create domain email as text;
comment on domain email is 'with an @';
