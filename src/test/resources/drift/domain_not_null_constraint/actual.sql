create domain d as text constraint given not null;
