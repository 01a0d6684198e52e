create role case_plain;
create role case_group noinherit createrole;
create role "Case mixed" superuser;
create role case_login login createdb replication bypassrls connection limit 3 password 'never read' valid until '2030-01-01 12:00+02'
  in role case_plain, pg_monitor;
comment on role case_login is 'whoever logs in';
alter role case_login set search_path = app, public;
alter role case_login set statement_timeout = '5s';
alter role case_login in database postgres set statement_timeout = '6s';
grant case_group to case_login with admin option;
do $$
begin
  execute format('alter role case_login in database %I set work_mem = %L', current_database(), '9MB');
end $$;
create role case_never login connection limit 0;
