create table {in}.{new} (id integer {|primary key using index tablespace {tablespace}}, a text) tablespace {tablespace}
create materialized view {in}.{new} tablespace {tablespace} as select * from {table}
create {|unique} index {new} on {column.table} ({column}) tablespace {tablespace}
alter table {column.table} add constraint {new} unique ({column}) using index tablespace {tablespace}
alter table {plain} set tablespace {{tablespace}|pg_default}
alter table {partitioned} set tablespace {{tablespace}|pg_default}
alter index {index} set tablespace {{tablespace}|pg_default}
alter materialized view {matview} set tablespace {{tablespace}|pg_default}
alter tablespace {tablespace} owner to {role} -- not in a dump: tablespaces belong to the server
alter tablespace {tablespace} set (random_page_cost = {n}) -- not in a dump: tablespaces belong to the server
alter tablespace {tablespace} rename to witness_{n} -- not in a dump: tablespaces belong to the server
comment on tablespace {tablespace} is {'one'|'two'|null} -- not in a dump: tablespaces belong to the server
grant create on tablespace {tablespace} to {role} -- not in a dump: tablespaces belong to the server
revoke create on tablespace {tablespace} from {role} -- not in a dump: tablespaces belong to the server
