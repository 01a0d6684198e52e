select w.oid, w.fdwname as name,
       case when w.fdwhandler <> 0 then w.fdwhandler::pg_catalog.regproc::pg_catalog.text end as handler,
       case when w.fdwvalidator <> 0 then w.fdwvalidator::pg_catalog.regproc::pg_catalog.text end as validator,
       w.fdwoptions as options, w.fdwowner as "owner:role"
from pg_catalog.pg_foreign_data_wrapper w
