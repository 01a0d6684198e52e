create role drift_r;
do $$ begin execute format('alter role drift_r in database %I set work_mem = ''8MB''', current_database()); end $$;
