create sequence s increment 1;
