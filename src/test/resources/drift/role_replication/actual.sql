create role drift_one replication;
