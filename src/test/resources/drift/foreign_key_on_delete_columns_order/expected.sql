create table p (x integer, y integer, primary key (x, y));
create table t (a integer, b integer, constraint r foreign key (a, b) references p on delete set null (a, b));
