alter table {int_column.table} add constraint {new} check ({int_column} {>|>=|<>} {n}) {|no inherit|not valid}
alter table {table} add check ({1 = 1|2 > 1})
alter table {int_column.table} add constraint {new} foreign key ({int_column}) references {key.table} ({key}) {|on delete cascade|on delete set null|on update restrict|match full|on delete set default on update cascade} {|deferrable|deferrable initially deferred|not valid}
alter table {column.table} add constraint {new} primary key ({column}) {|deferrable|include ({column})|with (fillfactor = 80)}
alter table {column.table} add constraint {new} unique {|nulls not distinct} ({column}) {|deferrable|deferrable initially deferred|with (fillfactor = 70)}
alter table {pair.table} add constraint {new} unique ({pair}, {pair.other})
alter table {pair.table} add constraint {new} unique ({pair}) include ({pair.other})
alter table {int_column.table} add constraint {new} exclude using {btree|hash|spgist} ({int_column} with =) {|where ({int_column} > {n})|deferrable}
alter table app.base add constraint {new} exclude using gist (during with {&&|=}) {|where (id > {n})|with (fillfactor = 80)|deferrable initially deferred}
alter table {unique_index.table} add constraint {new} {unique|primary key} using index {unique_index}
alter table {constraint.table} rename constraint {constraint} to {new}
alter table {constraint.table} drop constraint {constraint} {|cascade}
alter table {foreign_key.table} alter constraint {foreign_key} {deferrable|not deferrable|deferrable initially deferred}
alter table {constraint.table} validate constraint {constraint}
comment on constraint {own_constraint} on {own_constraint.table} is {'one'|'two'|null}
comment on constraint {inherited_check} on {inherited_check.table} is {'one'|'two'|null} -- not in a dump: pg_dump passes over the comment of a check that is inherited
alter table {column.table} add constraint {new} not null {column}
