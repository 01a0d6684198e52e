create table t (a integer, b varchar(20));
create table log (a integer, b varchar(20));
create rule noted as on update to t where old.a between 1 and 9 and old.b in ('x', 'y') and old.a <> 3
  do also insert into log select new.a, new.b where new.b in ('on', 'off') and new.a between 1 and 5 and new.a <> 2;
create statistics s on (a between 1 and 9 and b in ('x', 'y')), (b in ('x', 'z')), a from t;
