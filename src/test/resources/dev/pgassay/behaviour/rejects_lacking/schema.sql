create table broken (id int primary key, n text not null, a text check (a <> ''));
create function nobody() returns trigger language plpgsql as 'begin perform nope(); return null; end';
create trigger nobody after insert on broken for each row execute function nobody();
