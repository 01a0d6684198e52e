create type address as (street text);
create table t (street text);
