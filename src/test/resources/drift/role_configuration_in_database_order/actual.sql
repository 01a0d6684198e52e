create role drift_r;
do $$ begin execute format('alter role drift_r in database %I set lock_timeout = ''9s''', current_database()); end $$;
do $$ begin execute format('alter role drift_r in database %I set work_mem = ''9MB''', current_database()); end $$;
