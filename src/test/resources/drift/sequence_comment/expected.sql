create sequence s;
comment on sequence s is 'numbers of orders';
