create role drift_one; create role drift_two;
do $$ begin execute format('grant create on database %I to drift_one, drift_two', current_database()); end $$;
create schema ext;
grant all on schema ext to drift_one, drift_two;
set session authorization drift_one;
create extension hstore schema ext;
reset session authorization;
