create table p (id integer, other integer, primary key (id, other));
create table t (a integer, b integer, constraint t_fk foreign key (a, b) references p on delete set null);
