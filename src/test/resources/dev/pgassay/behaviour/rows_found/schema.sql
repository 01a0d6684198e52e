create role behaviour_member;
create table projects (id int primary key, name text);
create table papers (id int primary key, project int references projects);
insert into projects values (1, 'secret');
insert into papers values (1, 1);
alter table projects enable row level security;
create policy open on papers to behaviour_member using (true);
alter table papers enable row level security;
grant select, update, delete on papers to behaviour_member;
grant select on projects to behaviour_member;
-- found by two columns, and where nothing is a key by where it is stored
create table seats (hall text, place int, owner text, primary key (hall, place));
insert into seats values ('a,''b', 1, 'ada'), ('a,''b', 2, 'bob'), ('c', 1, 'bob');
create table lists (owner text) partition by list (owner);
create table list_a partition of lists for values in ('ada');
create table list_b partition of lists default;
insert into lists values ('ada'), ('bob'), ('eve');
alter table seats enable row level security;
alter table lists enable row level security;
create policy own on seats using (owner = current_setting('app.user', true));
create policy own on lists using (owner = current_setting('app.user', true));
grant select, update, delete on seats, lists to behaviour_member;
-- who may read one column only
create table cards (id int primary key, owner text, pin text);
insert into cards values (1, 'ada', '1');
grant select (owner), update (pin) on cards to behaviour_member;
-- too many to be named
create table grains (id int primary key, heap int);
insert into grains select i, 1 from generate_series(1, 1001) i;
alter table grains enable row level security;
create policy half on grains using (id <= 500);
grant select, update, delete on grains to behaviour_member;
