create table parts (id int primary key, size numeric(6,3), weight numeric(6,3), colour text not null);
-- what was numeric(8,2) when the snapshot was written
create table prices (id int primary key, amount numeric(10,2));
