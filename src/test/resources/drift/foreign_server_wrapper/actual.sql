create foreign data wrapper w;
create foreign data wrapper x;
create server s foreign data wrapper x;
