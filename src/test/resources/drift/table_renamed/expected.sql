create table orders (id integer, a text);
