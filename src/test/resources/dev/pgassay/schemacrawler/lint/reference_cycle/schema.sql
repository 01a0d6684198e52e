create table found_a (id integer primary key, b integer);
create table found_b (id integer primary key, a integer references found_a);
alter table found_a add foreign key (b) references found_b;
create table tree (id integer primary key, parent integer references tree);
create table chain_1 (id integer primary key);
create table chain_2 (id integer primary key, one integer references chain_1);
create table chain_3 (id integer primary key, one integer references chain_1, two integer references chain_2);
