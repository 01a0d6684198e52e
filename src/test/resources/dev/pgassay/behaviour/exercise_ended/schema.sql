-- What puts a row there ends the transaction.
create table fine (id int primary key);
create table orders (id int primary key, secret text not null);
