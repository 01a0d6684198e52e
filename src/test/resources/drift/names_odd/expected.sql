create table "A.b ""c" ("x.y" integer, "Select" text);
create index "i.j" on "A.b ""c" ("x.y");
