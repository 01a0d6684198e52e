create table t (id integer primary key, a text, b text);
create table u (id integer primary key);
create role drift_one; create role drift_two;
create publication p;
alter publication p owner to drift_two;
