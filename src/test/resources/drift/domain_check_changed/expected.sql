create domain price as integer constraint positive check (value > 0);
