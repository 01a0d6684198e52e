create domain price as integer default 1;
