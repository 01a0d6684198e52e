create table t (a bigint default 2, b text not null, d date);
