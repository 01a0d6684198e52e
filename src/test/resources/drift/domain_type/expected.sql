create domain price as numeric(10,2);
