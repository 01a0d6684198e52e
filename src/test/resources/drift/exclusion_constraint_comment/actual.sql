create table t (during tsrange, constraint one exclude using gist (during with &&));
