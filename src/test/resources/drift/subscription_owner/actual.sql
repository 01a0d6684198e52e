create role drift_one superuser;
create role drift_two superuser;
create subscription s connection 'host=here' publication p with (connect = false, slot_name = none);
alter subscription s owner to drift_two;
