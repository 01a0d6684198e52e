create schema empty; create view empty.v as select 1 as one;
