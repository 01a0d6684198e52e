create subscription s connection 'host=there password=secret' publication p with (connect = false, slot_name = none);
