create function f() returns integer language plpgsql as $$
begin
  return 2;
end $$;
