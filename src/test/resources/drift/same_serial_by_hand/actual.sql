create sequence t_id_seq as integer;
create table t (id integer not null default nextval('t_id_seq'));
alter sequence t_id_seq owned by t.id;
