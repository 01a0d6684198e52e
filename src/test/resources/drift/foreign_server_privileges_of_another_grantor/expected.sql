create role drift_one; create role drift_two;
create foreign data wrapper w; create server s foreign data wrapper w;
grant usage on foreign server s to drift_one with grant option;
grant usage on foreign server s to drift_two;
