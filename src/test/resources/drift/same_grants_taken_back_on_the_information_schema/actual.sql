create role drift_r;
grant select on information_schema.sql_parts, information_schema.transforms, information_schema._pg_user_mappings, information_schema.tables to drift_r;
revoke select on information_schema.sql_parts, information_schema.transforms, information_schema._pg_user_mappings, information_schema.tables from drift_r;
