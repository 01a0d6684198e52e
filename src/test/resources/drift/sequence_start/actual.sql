create sequence s start 10;
