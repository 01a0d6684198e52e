create table t (a integer, during tsrange, b box, constraint one exclude using gist (during with &&));
