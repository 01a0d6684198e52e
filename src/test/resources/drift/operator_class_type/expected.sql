create operator family fam using btree; create operator family fam_too using btree;
create operator class ops for type integer using btree family fam as operator 1 <, operator 3 =, function 1 btint4cmp(integer, integer);
