create sequence s as bigint maxvalue 100;
