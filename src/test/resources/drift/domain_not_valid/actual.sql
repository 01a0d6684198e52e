create domain price as integer;
alter domain price add constraint positive check (value > 0) not valid;
