create {|unique} index {new} on {column.table} ({column} {|desc|nulls first|desc nulls last}) {|with (fillfactor = {60|70})|include ({column})|where ({column} is not null)|nulls not distinct}
create index {new} on {pair.table} ({pair}, {pair.other} desc)
create index {new} on {text_column.table} (lower({text_column}), {text_column} {text_pattern_ops|collate "C"|collate "POSIX" text_ops})
create index {new} on {column.table} using {hash|brin|btree|gist|gin|spgist} ({column})
create index {new} on {column.table} using brin ({column}) with (pages_per_range = {n})
create index {new} on {int_column.table} (({int_column} + {n})) where {int_column} > {n}
create index {new} on only {partitioned} ({id|at|kind|region})
alter index {partitioned_index} attach partition {index}
create index concurrently {new} on {column.table} ({column})
create index {new} on app.base using {gin (tags)|gin (tags) with (fastupdate = off)|gist (during)|spgist (spot)|gist (spot)|spgist (name)}
alter index {index} rename to {new}
drop index if exists app.wide; create index wide on app.base (id) include ({name, code|code, name}) with ({fillfactor = 60, deduplicate_items = off|deduplicate_items = off, fillfactor = 60})
alter index {index} set ({fillfactor = 61|fillfactor = 71|deduplicate_items = off})
alter index {index} reset ({fillfactor|deduplicate_items})
alter index {expression_index} alter column 1 set statistics {n}
drop index {index} {|cascade}
comment on index {index} is {'one'|'two'|null}
reindex index {index}
update pg_index set indisready = false where indexrelid = '{index}'::regclass
create statistics {in}.{new} {|(ndistinct)|(mcv, dependencies)} on {pair}, {pair.other} from {pair.table}
create statistics {in}.{new} on ({int_column} + {n}) from {int_column.table}
drop statistics if exists app.sums; create statistics app.sums on {(id + 1), (code + 1)|(code + 1), (id + 1)} from app.base
alter statistics {statistics} set statistics {n}
alter statistics {statistics} rename to {new}
alter statistics {statistics} owner to {role}
alter statistics {statistics} set schema {schema}
comment on statistics {statistics} is {'one'|'two'|null}
drop statistics {statistics}
