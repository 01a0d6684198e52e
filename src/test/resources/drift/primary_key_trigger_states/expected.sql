create table t (id integer constraint pk primary key deferrable);
