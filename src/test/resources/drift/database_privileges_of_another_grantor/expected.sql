create role drift_one; create role drift_two;
do $$ begin execute format('grant create on database %I to drift_one with grant option', current_database()); end $$;
do $$ begin execute format('grant create on database %I to drift_two', current_database()); end $$;
