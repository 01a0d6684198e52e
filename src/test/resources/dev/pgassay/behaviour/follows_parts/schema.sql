create function stamp() returns trigger language plpgsql as $$ begin new.updated_at := now(); return new; end $$;
create function idle() returns trigger language plpgsql as $$ begin return new; end $$;
create table books (id int primary key, price int, kind text, updated_at timestamptz default now());
alter table books add constraint books_price_check check (price > -10);
create trigger books_stamp before update on books for each row execute function stamp();
alter table books disable trigger books_stamp;
create table loans (id int primary key, days int, updated_at timestamptz default now());
create trigger loans_stamp before update on loans for each row execute function idle();
-- nothing of these is stated but what they do
create table shelves (id int primary key, room int, updated_at timestamptz default now());
create table remarked (id int primary key, price int);
comment on column remarked.price is 'as it is';
-- of what this trigger executes only the comment is another, and the trigger does nothing
create table papers (id int primary key, updated_at timestamptz default now());
create function lazy() returns trigger language plpgsql as ' begin return new; end ';
comment on function lazy() is 'as it is';
create trigger papers_stamp before update on papers for each row execute function lazy();
