create view v as select 1 as id;
comment on column v.id is 'one';
