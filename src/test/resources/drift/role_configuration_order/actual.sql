create role drift_r;
alter role drift_r set lock_timeout = '9s';
alter role drift_r set work_mem = '9MB';
