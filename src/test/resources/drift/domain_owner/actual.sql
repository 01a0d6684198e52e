create role drift_one; create role drift_two;
create domain email as text;
alter domain email owner to drift_two;
