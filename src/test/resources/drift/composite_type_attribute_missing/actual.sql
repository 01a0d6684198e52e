create type pair as (a integer);
