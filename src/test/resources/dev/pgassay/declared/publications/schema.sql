create schema app;
create table app.orders (id integer primary key, amount numeric, note text);
create table app.users (id integer primary key);
create publication feed for table app.orders (id, amount) where (amount > 0 and id is not null), table app.users;
create publication whole for all tables;
create publication fed for table app.orders where (amount > 1);
create publication other for table app.orders where (amount > 1), table app.users where (id > 1);
