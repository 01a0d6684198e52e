create role drift_one nocreatedb;
