create role drift_one nocreaterole;
