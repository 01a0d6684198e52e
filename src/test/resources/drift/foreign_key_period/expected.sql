create table r (id int4range, during daterange, primary key (id, during without overlaps));
create table t (id int4range, during daterange, constraint f foreign key (id, period during) references r (id, period during));
