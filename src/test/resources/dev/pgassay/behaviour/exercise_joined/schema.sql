-- What several columns are when they are joined, in a check and in a generated column.
create table series (id int generated always as identity primary key, name text not null, number int not null, code text generated always as (name || ':' || number) stored check (code ~ '^[a-c]{3}:4\d$'));
create table same (id int generated always as identity primary key, name text not null, number int not null, check (name || ':' || number ~ '^abc:4\d$'));
create table both_texts (id int generated always as identity primary key, name text not null, number text not null, check (name || ':' || number ~ '^[a-c]{3}:4\d$'));
create table unseparated (id int generated always as identity primary key, name text not null, number int not null, check (name || number ~ '^[a-c]{3}4\d$'));
create table invoices (id int generated always as identity primary key, series varchar(3) not null, year int not null, number text not null, check (upper(series) || '-' || year || '/' || number ~ '^INV-20[23]\d/0\d{4}$'));
create table hosts (id int generated always as identity primary key, name varchar(8) not null, domain text not null, host text generated always as (name || '.' || domain) stored unique, check (host like 'shop\_%.de%'));
create table spelled (id int generated always as identity primary key, a text not null check (length(a) = 2), b text not null, c text not null check (c <> ''), check (a || b || c = 'ABCDE'));

-- none
create table never (id int generated always as identity primary key, a text not null check (length(a) = 7), b text not null, check (a || b = 'ABCDE'));
