create table broken (id int primary key, n text not null, a text check (a <> ''));
create function nobody() returns trigger language plpgsql as 'begin perform nope(); return null; end';
create trigger nobody after insert on broken for each row execute function nobody();
-- what is made beside the given values lets the row in, so it has to be seen
create table orders (id int primary key, s text not null, at timestamp, constraint orders_done check (s = 'open' or at is not null));
