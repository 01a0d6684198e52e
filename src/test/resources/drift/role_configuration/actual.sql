create role drift_one;
alter role drift_one set search_path = app, public;
