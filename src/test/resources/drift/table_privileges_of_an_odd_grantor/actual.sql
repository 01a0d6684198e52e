create role "drift_, [""one""]: granted by 'x' 🐘 "; create role drift_two;
create table t (id integer);
grant select on t to "drift_, [""one""]: granted by 'x' 🐘 " with grant option;
set role "drift_, [""one""]: granted by 'x' 🐘 ";
grant select on t to drift_two;
reset role;
