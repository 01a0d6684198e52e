create role drift_one; create role drift_two;
create type mood as enum ('sad');
alter type mood owner to drift_two;
