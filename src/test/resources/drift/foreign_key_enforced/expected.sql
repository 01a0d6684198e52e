create table r (id integer primary key);
create table t (b integer, constraint f foreign key (b) references r);
