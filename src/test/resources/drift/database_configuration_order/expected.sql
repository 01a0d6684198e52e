do $$ begin execute format('alter database %I set work_mem = ''9MB''', current_database()); end $$;
do $$ begin execute format('alter database %I set lock_timeout = ''9s''', current_database()); end $$;
