create subscription s connection 'host=here' publication q, p with (connect = false, slot_name = none);
