create operator family fam using btree; create operator family fam_too using btree;
