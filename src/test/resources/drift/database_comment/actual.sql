do $$ begin execute format('comment on database %I is ''two''', current_database()); end $$;
