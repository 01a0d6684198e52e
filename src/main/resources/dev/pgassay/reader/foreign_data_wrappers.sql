select w.oid, w.fdwname as name,
       case when w.fdwhandler <> 0 then pg_catalog.split_part(w.fdwhandler::pg_catalog.regprocedure::pg_catalog.text, '(', 1) end as handler,
       case when w.fdwvalidator <> 0 then pg_catalog.split_part(w.fdwvalidator::pg_catalog.regprocedure::pg_catalog.text, '(', 1) end as validator,
       w.fdwoptions as options, w.fdwowner as "owner:role"
from pg_catalog.pg_foreign_data_wrapper w
