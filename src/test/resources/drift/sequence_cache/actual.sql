create sequence s cache 50;
