create role drift_one;
comment on role drift_one is 'writes';
