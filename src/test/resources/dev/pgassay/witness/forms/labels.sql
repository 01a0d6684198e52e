insert into pg_seclabel (objoid, classoid, objsubid, provider, label) values ('{relation}'::regclass, 'pg_class'::regclass, 0, 'witness', '{one|two}')
insert into pg_seclabel (objoid, classoid, objsubid, provider, label) values ('{sequence}'::regclass, 'pg_class'::regclass, 0, 'witness', '{one|two}')
insert into pg_seclabel (objoid, classoid, objsubid, provider, label) select attrelid, 'pg_class'::regclass, attnum, 'witness', '{one|two}' from pg_attribute where attrelid = '{any_column.table}'::regclass and quote_ident(attname) = '{any_column}' and not exists (select from pg_depend d where d.objid = attrelid and d.deptype = 'e')
insert into pg_seclabel (objoid, classoid, objsubid, provider, label) values ('{trigger_function}'::regproc, 'pg_proc'::regclass, 0, 'witness', 'it''s')
insert into pg_seclabel (objoid, classoid, objsubid, provider, label) values ('{schema}'::regnamespace, 'pg_namespace'::regclass, 0, 'witness', '{one|two}')
insert into pg_seclabel (objoid, classoid, objsubid, provider, label) values ('{type}'::regtype, 'pg_type'::regclass, 0, 'witness', '{one|two}')
insert into pg_seclabel (objoid, classoid, objsubid, provider, label) select oid, 'pg_event_trigger'::regclass, 0, 'witness', 'one' from pg_event_trigger where quote_ident(evtname) = '{event_trigger}'
insert into pg_seclabel (objoid, classoid, objsubid, provider, label) select oid, 'pg_publication'::regclass, 0, 'witness', 'one' from pg_publication where quote_ident(pubname) = '{publication}'
insert into pg_shseclabel (objoid, classoid, provider, label) select oid, 'pg_subscription'::regclass, 'witness', 'one' from pg_subscription where quote_ident(subname) = '{subscription}'
insert into pg_seclabel (objoid, classoid, objsubid, provider, label) select oid, 'pg_language'::regclass, 0, 'witness', 'one' from pg_language where quote_ident(lanname) = '{language}'
insert into pg_shseclabel (objoid, classoid, provider, label) select oid, 'pg_database'::regclass, 'witness', '{one|two}' from pg_database where datname = current_database()
insert into pg_shseclabel (objoid, classoid, provider, label) values ('{role}'::regrole, 'pg_authid'::regclass, 'witness', '{one|two}') -- not in a dump: roles belong to the server
update pg_seclabel set label = 'label {n}' where objoid = '{relation}'::regclass
delete from pg_seclabel where objoid = '{relation}'::regclass
