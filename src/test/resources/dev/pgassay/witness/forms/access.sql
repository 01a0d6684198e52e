grant {select|insert|update, delete|all|trigger, references} on {relation} to {{role}|public} {|with grant option}
grant maintain on {table} to {role}
revoke {select|insert|all} on {relation} from {{role}|public}
revoke all on {relation} from postgres
grant {select|update|references} ({any_column}) on {any_column.table} to {{role}|public}
revoke all ({any_column}) on {any_column.table} from {{role}|public}
grant {usage|select|all} on sequence {sequence} to {{role}|public}
grant {usage|select|all} on sequence {identity_sequence} to {{role}|public}
grant {usage|create|all} on schema {schema} to {{role}|public} {|with grant option}
revoke all on schema {schema} from {{role}|public}
grant execute on function {function} to {role} {|with grant option}
revoke execute on function {function} from {public|{role}}
grant execute on procedure {procedure} to {role}
grant usage on type {type} to {role}
revoke usage on type {type} from public
grant usage on foreign data wrapper {wrapper} to {role}
grant usage on foreign server {server} to {role}
revoke usage on language sql from public -- not in a dump: pg_dump looks at procedural languages alone
grant usage on language plpgsql to {role}
grant {connect|create|temporary} on database {database} to {role}
revoke {temporary|all} on database {database} from public
grant execute on function {pg_ls_dir(text)|pg_read_file(text)} to {role}
grant select on {pg_authid|pg_statistic} to {role}
grant select ({rolname|rolsuper}) on pg_authid to {role}
grant execute on function {extension_function} to {role}
revoke execute on function {extension_function} from public
grant pg_read_all_data to {role}; grant all on {relation} to {role} with grant option; set role {role}; grant {select|insert|all} on {relation} to {witness_reader|public}; reset role; revoke pg_read_all_data from {role}
grant pg_read_all_data to {role}; grant all on sequence {sequence} to {role} with grant option; set role {role}; grant {usage|select} on sequence {sequence} to {witness_reader|public}; reset role; revoke pg_read_all_data from {role}
grant pg_read_all_data to {role}; grant all on schema {schema} to {role} with grant option; set role {role}; grant {usage|create} on schema {schema} to {witness_reader|public}; reset role; revoke pg_read_all_data from {role}
grant pg_read_all_data to {role}; grant execute on function {function} to {role} with grant option; set role {role}; grant execute on function {function} to {witness_reader|public}; reset role; revoke pg_read_all_data from {role}
grant pg_read_all_data to {role}; grant usage on type {type} to {role} with grant option; set role {role}; grant usage on type {type} to {witness_reader|public}; reset role; revoke pg_read_all_data from {role}
grant pg_read_all_data to {role}; grant usage on foreign server {server} to {role} with grant option; set role {role}; grant usage on foreign server {server} to {witness_reader|public}; reset role; revoke pg_read_all_data from {role}
grant pg_read_all_data to {role}; grant usage on foreign data wrapper {wrapper} to {role} with grant option; set role {role}; grant usage on foreign data wrapper {wrapper} to {witness_reader|public}; reset role; revoke pg_read_all_data from {role}
grant pg_read_all_data to {role}; grant all on database {database} to {role} with grant option; set role {role}; grant {connect|create} on database {database} to {witness_reader|public}; reset role; revoke pg_read_all_data from {role}
grant pg_read_all_data to {role}; grant execute on function {extension_function} to {role} with grant option; set role {role}; grant execute on function {extension_function} to {witness_reader|public}; reset role; revoke pg_read_all_data from {role}
grant pg_read_all_data to {role}; grant execute on function pg_ls_dir(text) to {role} with grant option; set role {role}; grant execute on function pg_ls_dir(text) to {witness_reader|public}; reset role; revoke pg_read_all_data from {role}
grant pg_read_all_data to {role}; grant update ({any_column}) on {any_column.table} to {role} with grant option; set role {role}; grant update ({any_column}) on {any_column.table} to {witness_reader|public}; reset role; revoke pg_read_all_data from {role}
{grant usage on type {table} to {role}|revoke usage on type {table} from public} -- not in a dump: pg_dump passes over the types of tables' rows
alter default privileges for role {role} grant {select|update} on large objects to {witness_reader|public}
alter default privileges for role {role} {|in schema {schema}} {grant select|grant all} on tables to {{role}|public|witness_reader}
alter default privileges for role {role} {|in schema {schema}} {grant usage on sequences|grant execute on functions|grant usage on types} to {witness_reader|public}
alter default privileges for role {role} {revoke execute on functions|revoke usage on types} from public
alter default privileges for role {role} grant {usage|create} on schemas to witness_reader
alter default privileges for role {role} in schema {schema} revoke all on tables from witness_reader
alter role {role} in database {database} set work_mem = '{n}MB'
alter role {role} in database {database} reset all
alter database {database} set {work_mem = '{n}MB'|search_path = app, public|datestyle = 'ISO, DMY'}
alter database {database} reset all
alter database {database} connection limit {n}
alter database {database} owner to {role}
comment on database {database} is {'one'|'two'|null}
alter role {role} {createdb|nocreatedb|createrole|bypassrls|nobypassrls|noinherit|inherit|login|connection limit {n}|valid until '20{n}-01-01'} -- not in a dump: roles belong to the server
alter role {role} set work_mem = '{n}MB' -- not in a dump: roles belong to the server
alter role {role} {set log_statement = {all|none}|set search_path = app, public|reset all} -- not in a dump: roles belong to the server
grant {set|alter system|all} on parameter {work_mem|log_statement} to {role} {|with grant option} -- not in a dump: parameters belong to the server
revoke {set|all} on parameter {work_mem|log_statement} from {role} -- not in a dump: parameters belong to the server
comment on role {role} is {'one'|'two'|null} -- not in a dump: roles belong to the server
grant {role} to witness_reader {|with admin option} -- not in a dump: roles belong to the server
create role witness_x{n} {|login} -- not in a dump: roles belong to the server
