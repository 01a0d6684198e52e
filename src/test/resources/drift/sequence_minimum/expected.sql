create sequence s minvalue 1 start 5;
