create schema app;
create domain app.email as varchar(200) check (value like '%@%');
create domain app.price as numeric(10,2) default 0.5 not null constraint positive check (value > 0);
create domain app.code as text constraint known check (value in ('a', 'b'));
alter domain app.code add constraint short check (length(value) < 9) not valid;
create domain app.url as text;
create domain app.old as text;
create domain app.extra as integer;
