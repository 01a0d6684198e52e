create role drift_one noinherit;
