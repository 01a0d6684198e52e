-- What puts a row there fails, or waits for what does not come: the others are exercised all the same.
create table fine (id int primary key);
create table orders (id int primary key, secret text not null check (md5(secret) = 'no such digest'));
