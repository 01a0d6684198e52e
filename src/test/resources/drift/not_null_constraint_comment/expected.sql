create table t (a integer constraint given not null);
comment on constraint given on t is 'always';
