create operator family fam using btree;
comment on operator family fam using btree is 'one';
