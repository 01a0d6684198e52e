create operator family fam using btree; create operator family fam_too using btree;
create operator family fam using hash;
create operator class ops for type integer using hash family fam as operator 1 =, function 1 hashint4(integer);
