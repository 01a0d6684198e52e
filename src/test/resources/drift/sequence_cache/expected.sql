create sequence s cache 1;
