create type pair as (a integer);
comment on type pair is 'two';
