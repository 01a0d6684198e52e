create subscription s connection 'host=here' publication p with (connect = false, slot_name = none);
comment on subscription s is 'one';
