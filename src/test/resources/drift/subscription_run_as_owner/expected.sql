create subscription s connection 'host=here' publication p with (connect = false, slot_name = none, run_as_owner = false);
