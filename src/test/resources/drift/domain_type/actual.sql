create domain price as numeric(12,2);
