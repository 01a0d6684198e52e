create type address as (street text);
create table t of address;
