create view {in}.{new} {|with (security_barrier)|with (security_invoker)} as select * from {table} {|with check option|with cascaded check option|with local check option}
create view {in}.{new} as select {column} as {new_a}, {n} as fixed from {column.table}
create recursive view {in}.{new} (n) as values (1) union all select n + 1 from {new} where n < {n}
create or replace view app.seen as select id, name, {n} as added from app.base
create materialized view {in}.{new} as select * from {table} {|with no data}
create materialized view {in}.{new} with (fillfactor = {60|70}) as select {column}, {n} as fixed from {column.table}
alter view {view} set ({security_barrier = true|security_barrier = false|security_invoker = true|check_option = local|check_option = cascaded})
alter view {view} reset ({security_barrier|security_invoker|check_option})
alter view {view} rename to {new}
alter view {view} owner to {role}
alter view {view} set schema {schema}
comment on view {view} is {'one'|'two'|null}
drop view {view} {|cascade}
alter materialized view {matview} rename to {new}
alter materialized view {matview} owner to {role}
alter materialized view {matview} set schema {schema}
alter materialized view {matview} set (fillfactor = {n})
alter materialized view {matview} replica identity {full|nothing|default}
comment on materialized view {matview} is {'one'|'two'|null}
refresh materialized view {matview} {|with no data} -- not in a dump: of the schema alone, every materialized view is without data
create unique index {new} on app.kept (id)
drop materialized view {matview} {|cascade}
