create subscription s connection 'host=here' publication p with (connect = false, slot_name = none, binary);
