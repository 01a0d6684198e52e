-- an extension brings hundreds, which are left out here because printing each costs time; a range type brings its constructors
select p.oid, p.pronamespace as namespace, p.proname as name, pg_catalog.oidvectortypes(p.proargtypes) as argument_types,
       p.prokind as kind, pg_catalog.pg_get_function_arguments(p.oid) as arguments,
       pg_catalog.pg_get_function_result(p.oid) as result, p.prolang as "language:language",
       p.provolatile as volatility, p.prosecdef as security, p.proisstrict as strict, p.proparallel as parallel,
       p.proleakproof as leakproof, p.proconfig as configuration, p.prosrc as source, p.proowner as "owner:role",
       pg_catalog.pg_get_function_sqlbody(p.oid) as sql_body
from pg_catalog.pg_proc p
where p.oid >= 16384
  and not exists (select from pg_catalog.pg_depend d
                  where d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass and d.objid = p.oid and d.deptype in ('e', 'i'))
