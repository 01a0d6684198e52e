create table t (id integer, a character varying(5) default 'x'::varchar, b boolean, at timestamptz, constraint c check (a in ('x', 'y')));
alter table t alter id set not null;
