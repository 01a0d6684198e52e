do $$ begin execute format('alter database %I set work_mem = ''8MB''', current_database()); end $$;
