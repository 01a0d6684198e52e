create table t (id integer, a text default 'old');
