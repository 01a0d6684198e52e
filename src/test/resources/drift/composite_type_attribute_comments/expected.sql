create type c as (a integer, b integer);
comment on column c.a is 'one';
