-- whether others have changed, since a snapshot was taken, what the server prints by looking at what is there now: a drop takes
-- rows of pg_depend away, all else leaves a row that is not older than what was under way then
select pg_catalog.pg_current_snapshot()::pg_catalog.text <> s.snapshot::pg_catalog.text
       and ((select pg_catalog.count(*) from pg_catalog.pg_depend) <> s.dependencies
            or exists (select from pg_catalog.pg_class where pg_catalog.age(xmin) <= s.age)
            or exists (select from pg_catalog.pg_attribute where pg_catalog.age(xmin) <= s.age)
            or exists (select from pg_catalog.pg_type where pg_catalog.age(xmin) <= s.age)
            or exists (select from pg_catalog.pg_proc where pg_catalog.age(xmin) <= s.age)
            or exists (select from pg_catalog.pg_namespace where pg_catalog.age(xmin) <= s.age)
            or exists (select from pg_catalog.pg_operator where pg_catalog.age(xmin) <= s.age)
            or exists (select from pg_catalog.pg_opclass where pg_catalog.age(xmin) <= s.age)
            or exists (select from pg_catalog.pg_collation where pg_catalog.age(xmin) <= s.age)
            or exists (select from pg_catalog.pg_enum where pg_catalog.age(xmin) <= s.age)
            or exists (select from pg_catalog.pg_rewrite where pg_catalog.age(xmin) <= s.age)
            or exists (select from pg_catalog.pg_trigger where pg_catalog.age(xmin) <= s.age)
            or exists (select from pg_catalog.pg_statistic_ext where pg_catalog.age(xmin) <= s.age)
            or exists (select from pg_catalog.pg_partitioned_table where pg_catalog.age(xmin) <= s.age)
            or exists (select from pg_catalog.pg_ts_config where pg_catalog.age(xmin) <= s.age)
            or exists (select from pg_catalog.pg_ts_dict where pg_catalog.age(xmin) <= s.age)) as changed
from (select g.snapshot, g.dependencies, pg_catalog.age(pg_catalog.xid(pg_catalog.pg_snapshot_xmin(g.snapshot))) as age
      from (select cast(? as pg_catalog.pg_snapshot) as snapshot, cast(? as pg_catalog.int8) as dependencies) g) s
