create table "Found" (id integer primary key, "found Space" text, "order" text, name text, value text, type text, "position" integer, "values" text);
create table plain (id integer primary key, at_1 text);
