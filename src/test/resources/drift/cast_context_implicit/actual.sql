create type pair as (a integer, b text);
create function to_pair(integer) returns pair language sql immutable as 'select null::pair';
create function to_pair(integer, integer) returns pair language sql immutable as 'select null::pair';
create cast (integer as pair) with function to_pair(integer) as implicit;
