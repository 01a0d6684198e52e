create table t (id integer primary key, a text, b text);
create table u (id integer primary key);
create publication p;
comment on publication p is 'to the warehouse';
