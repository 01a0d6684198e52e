create type address as (street text);
create type place as (street text);
create table t of place;
