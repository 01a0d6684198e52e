create role behaviour_visitor;
create table notes (id int primary key, note text);
grant select, insert, update, delete on notes to behaviour_visitor;
create table parts (id int primary key, note int not null references notes deferrable initially deferred);
grant select, insert on parts to behaviour_visitor;
