create table t (during tsrange, constraint one exclude using gist (during with &&));
comment on constraint one on t is 'one at a time';
