create sequence s maxvalue 1000;
