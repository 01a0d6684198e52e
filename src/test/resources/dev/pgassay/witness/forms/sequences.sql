create sequence {in}.{new} {|as smallint|increment {n}|start {n} minvalue 1|maxvalue {n}|cache {n}|cycle}
create unlogged sequence {in}.{new}
alter sequence {sequence} increment {n}
alter sequence {sequence} {cycle|no cycle}
alter sequence {sequence} cache {n}
alter sequence {sequence} maxvalue 1000{n}
alter sequence {sequence} start with {n}
alter sequence {sequence} as {bigint|integer}
alter sequence {sequence} owned by {none|{column.table}.{column}}
alter sequence {sequence} owner to {role}
alter sequence {sequence} rename to {new}
alter sequence {sequence} set schema {schema}
alter sequence {sequence} set {logged|unlogged}
alter sequence {sequence} restart with {n} -- nothing: where it stands is data
comment on sequence {sequence} is {'one'|'two'|null}
drop sequence {sequence} {|cascade}
