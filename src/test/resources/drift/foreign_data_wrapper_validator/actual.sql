create function public.valid(text[], oid) returns boolean language sql as 'select true';
create foreign data wrapper w;
