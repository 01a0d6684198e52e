create foreign data wrapper w;
create server s type 'postgres' foreign data wrapper w;
