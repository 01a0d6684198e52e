-- the types that columns and sequences use, as the server prints them
select t.oid, m.modifier, pg_catalog.format_type(t.oid, m.modifier) as name,
       t.typbasetype as base, t.typcollation as collation
from rows from (pg_catalog.unnest(cast(? as pg_catalog.oid[])), pg_catalog.unnest(cast(? as pg_catalog.int4[]))) as m(type, modifier)
join pg_catalog.pg_type t on t.oid = m.type
