create table t (id integer primary key, found text default 'NULL', found_lower varchar(10) default 'null', a text default null,
    b text default 'nullable', c integer default null);
