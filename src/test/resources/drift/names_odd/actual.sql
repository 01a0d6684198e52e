create table "A.b ""c" ("x.y" bigint, "Select" text);
