create extension hstore;
revoke execute on function hstore_to_json(hstore) from public;
