do $$ begin execute format('comment on database %I is ''one''', current_database()); end $$;
