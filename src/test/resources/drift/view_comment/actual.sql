create view v as select 1 as id;
comment on view v is 'one';
