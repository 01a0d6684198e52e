create domain price as integer constraint above_zero check (value > 0);
