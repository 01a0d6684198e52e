create foreign data wrapper {new} {|options (debug 'on')|no handler no validator}
alter foreign data wrapper {wrapper} options ({add|set|drop} debug {|'off'|'on'})
alter foreign data wrapper {wrapper} {validator postgresql_fdw_validator|no validator}
alter foreign data wrapper {wrapper} rename to {new}
comment on foreign data wrapper {wrapper} is {'one'|'two'|null}
drop foreign data wrapper {wrapper} {|cascade}
create server {new} {|type 'kind {n}'} {|version '{n}'} foreign data wrapper {wrapper} {|options (host 'here', port '{n}')}
alter server {server} version '{n}'
alter server {server} options ({add|set} host 'there {n}')
alter server {server} rename to {new}
alter server {server} owner to postgres
comment on server {server} is {'one'|'two'|null}
drop server {server} {|cascade}
create user mapping for {{role}|public} server {server} {|options (password 'secret {n}')}
alter user mapping for {user_mapping.role} server {user_mapping} options ({add "user" 'me {n}'|set password 'other {n}'|drop password}) -- only in a dump: options of user mappings are secrets, and never read
drop user mapping for {user_mapping.role} server {user_mapping}
create foreign table {in}.{new} (id integer options (column_name 'a{n}') {|not null}, name text {|collate "C"}, constraint {new_c} check (id > {n})) server {server} {|options (table_name 'x{n}')}
create foreign table {in}.{new} partition of app.parts for values from ('{n}-05-01') to ('{n}-06-01') server {server}
alter foreign table {foreign_table} options ({add|set|drop} table_name {|'y{n}'})
alter foreign table {foreign_column.table} alter {foreign_column} options ({add|set} column_name 'z{n}')
alter foreign table {foreign_table} add column {new} {text|integer}
alter foreign table {foreign_table} rename to {new}
alter foreign table {foreign_table} owner to {role}
comment on foreign table {foreign_table} is {'one'|'two'|null}
drop foreign table {foreign_table}
create publication {new} for table {plain} {|({n} > 1)} {|with (publish = 'insert, update')|with (publish_via_partition_root)}
create publication {new} for table {pair.table} ({pair}, {pair.other})
create publication {new} for table {int_column.table} where ({int_column} > {n})
create publication {new} for {all tables|tables in schema {schema}}
create publication {new}
alter publication {publication} add table {plain}
alter publication {publication} add tables in schema {schema}
alter publication {published} drop table {published.table}
alter publication {published_schema} drop tables in schema {published_schema.schema}
alter publication {publication} set table {plain}
alter publication {publication} set (publish = '{insert|delete, truncate|update}')
alter publication {publication} set (publish_via_partition_root = {true|false})
alter publication {publication} rename to {new}
alter publication {publication} owner to {role}
comment on publication {publication} is {'one'|'two'|null}
drop publication {publication}
create subscription {new} connection 'host=nowhere' publication {pub|pub{n}, other} with (connect = false, enabled = false, slot_name = {none|'slot{n}'} {|, binary = true|, streaming = true|, two_phase = true|, disable_on_error = true|, synchronous_commit = 'local'})
alter subscription {subscription} set (binary = {true|false})
alter subscription {subscription} set (slot_name = none)
alter subscription {subscription} set (streaming = {true|false})
alter subscription {subscription} set publication other{n} with (refresh = false)
alter subscription {subscription} connection 'host=elsewhere port={n}' -- only in a dump: a connection string is a secret, and never read
alter subscription {subscription} rename to {new}
alter subscription {subscription} owner to postgres
comment on subscription {subscription} is {'one'|'two'|null}
drop subscription {subscription}
create extension {hstore|pg_trgm|citext|btree_gist|unaccent} {|schema {schema}|cascade}
alter extension {extension} set schema {schema}
comment on extension {extension} is {'one'|'two'}
alter extension {extension} add {table {plain}|function {function}|schema {schema}}
alter extension {extension_function.extension} drop function {extension_function}
drop extension {extension} {|cascade}
