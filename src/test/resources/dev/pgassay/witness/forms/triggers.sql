create trigger {new} {before|after} {insert|update|delete|insert or update or delete} on {table} for each {row|statement} execute function {trigger_function}({|'{n}'|'a', 'it''s'})
create trigger {new} before update of {column} on {column.table} for each row when (old.{column} is distinct from new.{column}) execute function app.touch()
create trigger {new} after update on {plain} referencing old table as {old_rows|was} new table as {new_rows|is_now} for each statement execute function app.touch()
create trigger {new} instead of insert on {view} for each row execute function app.touch()
create or replace trigger upkeep before update of {code, name|name, code} on app.base for each row execute function app.touch()
create trigger {new} after truncate on {plain} execute function app.touch()
create constraint trigger {new} after insert on {plain} {|from {table}} {|deferrable|deferrable initially deferred} for each row execute function app.touch()
alter table {trigger.table} {enable|disable|enable replica|enable always} trigger {trigger}
alter table {plain} {disable|enable} trigger user
alter table {keyed} {disable|enable} trigger all -- not in a dump: those behind a foreign key are the server's own
alter trigger {trigger} on {trigger.table} rename to {new}
comment on trigger {trigger} on {trigger.table} is {'one'|'two'|null}
drop trigger {trigger} on {trigger.table}
create rule {new} as on {insert|update|delete} to {plain} {|where {n} > 1} do {also|instead} {nothing|notify {new_a}}
create rule {new} as on delete to {view} do instead nothing
alter table {rule.table} {enable|disable|enable replica|enable always} rule {rule}
alter rule {rule} on {rule.table} rename to {new}
comment on rule {rule} on {rule.table} is {'one'|'two'|null}
drop rule {rule} on {rule.table}
create event trigger {new} on {ddl_command_start|ddl_command_end|sql_drop|table_rewrite} execute function app.watch()
create event trigger {new} on ddl_command_end when tag in ('CREATE TABLE'{|, 'DROP TABLE'}) execute function app.watch()
drop event trigger if exists witness_tags; create event trigger witness_tags on ddl_command_end when tag in ({'CREATE TABLE', 'DROP TABLE'|'DROP TABLE', 'CREATE TABLE'}) execute function app.watch()
alter event trigger {event_trigger} {enable|disable|enable replica|enable always}
alter event trigger {event_trigger} rename to {new}
comment on event trigger {event_trigger} is {'one'|'two'|null}
drop event trigger {event_trigger}
create policy {new} on {table} {|as restrictive} {|for select|for delete} to {{role}|public|current_user} using ({true|{n} > 1|current_user = 'x'})
create policy {new} on {table} for {insert|update} with check ({true|{n} > 1})
alter policy {policy} on {policy.table} to {{role}|public|{role}, witness_reader}
alter policy {policy} on {policy.table} using ({true|false|{n} <> 1})
alter policy {policy} on {policy.table} with check ({true|false|{n} <> 1})
alter policy {policy} on {policy.table} rename to {new}
comment on policy {policy} on {policy.table} is {'one'|'two'|null}
drop policy {policy} on {policy.table}
