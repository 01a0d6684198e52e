select pg_catalog.current_setting('server_version_num') as number,
       pg_catalog.current_setting('server_version') as text
