create schema "Sche ma";
create table "Sche ma"."a.b""c" ("select" integer, "Über" text, "line
break" text, "🙂" text, "a,b" integer, "with(paren" text, constraint "o'clock" check ("select" > 0));
create index "in.dex" on "Sche ma"."a.b""c" ("select", "a,b", "line
break", lower("🙂"), ("with(paren" || '('), "Über" desc);
create type "Type" as enum ('x');
create table "user" ("order" "Type", "all" "Type"[], ok integer);
create policy "may, be (all)" on "user" using (ok > 0);
