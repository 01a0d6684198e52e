create role behaviour_visitor;
create table notes (id int primary key);
grant select on notes to behaviour_visitor;
