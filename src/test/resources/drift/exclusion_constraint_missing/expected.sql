create table t (a integer, during tsrange, constraint one exclude using gist (during with &&));
