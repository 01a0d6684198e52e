select t.oid, t.evtname as name, t.evtevent as event, t.evttags as tags, t.evtfoid as "executes:function",
       t.evtenabled as state, t.evtowner as "owner:role"
from pg_catalog.pg_event_trigger t
