create foreign data wrapper w;
create server s version '16' foreign data wrapper w;
alter server s version '17';
