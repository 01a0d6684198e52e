create table dates (y smallint not null, m smallint not null, d smallint not null, check (make_date(y, m, d) >= '2020-01-01'));
create table leap (y smallint not null, m smallint not null, d smallint not null, check (make_date(y, m, d) = date '2024-02-29'));
create table anyday (y int not null, m int not null, d int not null, check (make_date(y, m, d) < current_date));
create table times (y int not null, m int not null, d int not null, h int not null, check (make_timestamp(y, m, d, h, 0, 0) between '2021-06-01' and '2021-06-30'));
create table n97 (n bigint not null check (n % 97 = 5 and n between 100000 and 200000));
create table n7 (n bigint not null check (n > 1000000000000 and n % 7 = 3));
create table n20 (n numeric(20,0) not null check (n > 9223372036854775807 and n % 7 = 3));
create table neg (n int not null check (n % 11 = -4 and n < -50000), m int not null check (m % 13 = 6 and m between 1000000 and 1000100));
create table imax (n int not null check (n > 2147483000 and n % 10 = 3), s smallint not null check (s > 32000 and s % 16 = 5));
-- none
create table no2 (n bigint not null check (n > 1000000000000 and n % 8 = 3 and n % 2 = 0));
