create sequence s as integer maxvalue 100;
