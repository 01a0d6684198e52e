create table t (id int4 not null, a varchar(5) default 'x', b bool, at timestamp with time zone, constraint c check (a in ('x', 'y')));
