create function public.nothing() returns fdw_handler language internal as 'now';
create function public.other() returns fdw_handler language internal as 'now';
create foreign data wrapper w handler nothing;
