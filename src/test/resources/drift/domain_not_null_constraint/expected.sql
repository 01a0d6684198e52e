create domain d as text constraint filled not null;
