create operator family fam using btree; create operator family fam_too using btree;
create operator class ops for type bigint using btree family fam as operator 1 < (integer, integer), operator 3 = (integer, integer), function 1 (integer, integer) btint4cmp(integer, integer);
