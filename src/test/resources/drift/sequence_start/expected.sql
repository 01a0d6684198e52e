create sequence s start 1;
