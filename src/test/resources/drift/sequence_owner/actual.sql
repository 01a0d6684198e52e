create role drift_one; create role drift_two;
create sequence s;
alter sequence s owner to drift_two;
