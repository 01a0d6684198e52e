create table r (id int4range, during daterange, primary key (id, during));
create table t (id int4range, during daterange, constraint f foreign key (id, during) references r (id, during));
