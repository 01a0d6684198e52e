create table t (id integer);
insert into pg_seclabel (objoid, classoid, objsubid, provider, label) values ('t'::regclass, 'pg_class'::regclass, 0, 'dummy', 'secret');
