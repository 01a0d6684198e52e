create role drift_one; create role drift_two;
create text search configuration own (parser = "default");
alter text search configuration own owner to drift_two;
