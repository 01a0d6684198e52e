create extension vector;
create domain short as varchar(10) collate "C";
create type pair as (a integer, b text);
create table t (
  embedding vector(1536), any_length vector, half halfvec(3072), sparse sparsevec(100000), many vector(3)[], bits bit(256), varbits bit varying(8),
  s varchar(20), unlimited varchar, c char(3), one char, internal "char", n numeric(10,2), whole numeric(5), small_scale numeric(3,-2), any_n numeric,
  at timestamptz, at3 timestamptz(3), local_time timestamp(0), t time(6), tz timetz, span interval day to second(3), year_span interval year,
  matrix integer[][], words text[], d short, p pair, j json, jb jsonb, u uuid, b bytea, r int4range, x xml, i inet, f4 real, f8 float(53), o oid, rc regclass);
