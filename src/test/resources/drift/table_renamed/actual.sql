create table order_list (id integer, a text);
