create role drift_one; create role drift_two;
create domain email as text;
grant usage on domain email to drift_one;
