create domain price as integer constraint positive check (value > 0) constraint low check (value < 100);
