create role drift_one; create role drift_two;
create operator family fam using btree;
alter operator family fam using btree owner to drift_two;
