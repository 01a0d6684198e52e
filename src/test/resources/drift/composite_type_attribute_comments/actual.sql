create type c as (a integer, b integer);
comment on column c.b is 'one';
