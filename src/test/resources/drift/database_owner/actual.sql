create role drift_one superuser;
create role drift_two superuser;
do $$ begin execute format('alter database %I owner to drift_two', current_database()); end $$;
