create table t (period int4range, constraint ex exclude using gist (period with &&) deferrable);
