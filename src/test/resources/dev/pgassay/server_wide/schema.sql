alter role all set statement_timeout = '1h';
do $$
begin
  execute format('alter database %I set search_path = app, public', current_database());
  execute format('alter database %I set work_mem = %L', current_database(), '8MB');
  execute format('alter database %I connection limit 7', current_database());
  execute format('alter database %I owner to pg_monitor', current_database());
  execute format('comment on database %I is %L', current_database(), 'all of it');
  execute format('revoke temporary on database %I from public', current_database());
  execute format('grant create on database %I to pg_read_all_data with grant option', current_database());
end $$;
-- what is decided when a database is made
update pg_database
set datistemplate = true, datallowconn = true, encoding = pg_char_to_encoding('LATIN1'), datlocprovider = 'i',
    datlocale = 'de', -- since 17
    daticulocale = 'de', -- until 16
    daticurules = '&a < b', -- since 16
    datcollate = 'C', datctype = 'POSIX', dattablespace = (select oid from pg_tablespace where spcname = 'pg_default')
where datname = current_database();
-- none can be made in a transaction
insert into pg_tablespace (oid, spcname, spcowner) values (99998, 'Slow', 'pg_monitor'::regrole), (99999, 'fast', 10);
alter tablespace fast set (random_page_cost = 1.1);
comment on tablespace fast is 'solid';
grant create on tablespace fast to pg_monitor;
grant set on parameter log_min_messages to pg_monitor with grant option;
grant alter system on parameter log_min_messages to pg_read_all_data;
grant set on parameter log_statement to public;
create subscription plain connection 'host=example password=never_read' publication orders with (connect = false, slot_name = none, streaming = off);
create subscription "Other" connection 'host=example' publication users, orders
  with (connect = false, slot_name = other, binary, streaming = on, two_phase, disable_on_error,
        origin = none, run_as_owner, password_required = false, -- since 16
        failover, -- since 17
        synchronous_commit = 'remote_apply');
alter subscription "Other" enable;
alter subscription "Other" owner to pg_monitor; -- since 16
create role case_superuser superuser; alter subscription "Other" owner to case_superuser; -- until 15
create subscription parallel connection 'host=example' publication orders with (connect = false, slot_name = none
  , streaming = parallel -- since 16
  );
comment on subscription "Other" is 'whatever';
insert into pg_shseclabel (objoid, classoid, provider, label)
select oid, 'pg_database'::regclass, 'dummy', 'top secret' from pg_database where datname in (current_database(), 'template1');
insert into pg_shseclabel (objoid, classoid, provider, label) values ('pg_monitor'::regrole, 'pg_authid'::regclass, 'dummy', 'trusted');
