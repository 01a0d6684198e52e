-- what is set up for everybody fails for something that has been found
create role behaviour_app;
create table kinds (id int primary key, kind text not null);
grant select on kinds to behaviour_app;
