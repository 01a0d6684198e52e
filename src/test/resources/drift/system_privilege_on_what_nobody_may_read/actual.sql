grant select on information_schema.sql_parts to public;
