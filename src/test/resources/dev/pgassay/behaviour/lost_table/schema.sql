create role behaviour_visitor;
create view notes as select 1 as id;
