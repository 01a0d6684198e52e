create domain price as integer not null;
