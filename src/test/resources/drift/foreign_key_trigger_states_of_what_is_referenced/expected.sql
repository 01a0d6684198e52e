create table other (id integer primary key);
create table t (other integer constraint fk references other);
