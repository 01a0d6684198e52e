create sequence s minvalue 2 start 5;
