create domain price as integer default 0;
