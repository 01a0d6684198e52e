create table t (id integer);
create subscription s connection 'host=nowhere' publication p with (connect = false, slot_name = none, enabled = false);
insert into pg_shseclabel (objoid, classoid, provider, label) select oid, 'pg_subscription'::regclass, 'dummy', 'secret' from pg_subscription where subname = 's';
update pg_subscription set subdbid = (select oid from pg_database where datname = 'template1') where subname = 's';
