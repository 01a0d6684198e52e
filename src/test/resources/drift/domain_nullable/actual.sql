create domain price as integer;
