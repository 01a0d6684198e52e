create subscription s connection 'host=here' publication p, q with (connect = false, slot_name = none);
