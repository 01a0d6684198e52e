select null::text as catalog_name, n.nspname as schema_name
from pg_catalog.pg_namespace n
where ${in_scope}
