create table target (id bigint primary key, code varchar(10) unique, name text unique);
create table source (id bigint primary key, found_integer integer references target, found_code text references target (code),
    same bigint references target, same_code varchar(10) references target (code));
