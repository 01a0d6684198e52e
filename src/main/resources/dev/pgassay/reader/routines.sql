-- an extension brings hundreds, which are left out here because printing each costs time; a range type brings its constructors
select p.oid, p.pronamespace as namespace, p.proname as name, pg_catalog.oidvectortypes(p.proargtypes) as argument_types,
       p.prokind as kind, pg_catalog.pg_get_function_arguments(p.oid) as arguments,
       pg_catalog.pg_get_function_result(p.oid) as result, p.prolang as "language:language",
       p.provolatile as volatility, p.prosecdef as security, p.proisstrict as strict, p.proparallel as parallel,
       p.proleakproof as leakproof, p.proconfig as configuration, p.prosrc as source, p.probin as library, p.proowner as "owner:role",
       pg_catalog.pg_get_function_sqlbody(p.oid) as sql_body,
       case when p.procost <> case when l.lanname in ('internal', 'c') then 1 else 100 end then p.procost::pg_catalog.text end as cost,
       case when p.prorows <> case when p.proretset then 1000 else 0 end then p.prorows::pg_catalog.text end as rows,
       nullif(pg_catalog.split_part(p.prosupport::pg_catalog.regprocedure::pg_catalog.text, '(', 1), '-') as support,
       (select pg_catalog.array_agg(pg_catalog.format_type(t, null)) from pg_catalog.unnest(p.protrftypes) t) as transforms,
       a.parts as aggregate
from pg_catalog.pg_proc p
join pg_catalog.pg_language l on l.oid = p.prolang
left join (select a.aggfnoid, pg_catalog.array_remove(array[
                  'sfunc=' || pg_catalog.split_part(a.aggtransfn::pg_catalog.regprocedure::pg_catalog.text, '(', 1),
                  'stype=' || pg_catalog.format_type(a.aggtranstype, null),
                  'sspace=' || nullif(a.aggtransspace, 0),
                  'finalfunc=' || nullif(pg_catalog.split_part(a.aggfinalfn::pg_catalog.regprocedure::pg_catalog.text, '(', 1), '-'),
                  case when a.aggfinalextra then 'finalfunc_extra=true' end,
                  'finalfunc_modify=' || case when a.aggfinalmodify <> m.usual then m.words ->> a.aggfinalmodify::pg_catalog.text end,
                  'combinefunc=' || nullif(pg_catalog.split_part(a.aggcombinefn::pg_catalog.regprocedure::pg_catalog.text, '(', 1), '-'),
                  'serialfunc=' || nullif(pg_catalog.split_part(a.aggserialfn::pg_catalog.regprocedure::pg_catalog.text, '(', 1), '-'),
                  'deserialfunc=' || nullif(pg_catalog.split_part(a.aggdeserialfn::pg_catalog.regprocedure::pg_catalog.text, '(', 1), '-'),
                  'initcond=' || a.agginitval,
                  'msfunc=' || nullif(pg_catalog.split_part(a.aggmtransfn::pg_catalog.regprocedure::pg_catalog.text, '(', 1), '-'),
                  'minvfunc=' || nullif(pg_catalog.split_part(a.aggminvtransfn::pg_catalog.regprocedure::pg_catalog.text, '(', 1), '-'),
                  'mstype=' || case when a.aggmtranstype <> 0 then pg_catalog.format_type(a.aggmtranstype, null) end,
                  'msspace=' || nullif(a.aggmtransspace, 0),
                  'mfinalfunc=' || nullif(pg_catalog.split_part(a.aggmfinalfn::pg_catalog.regprocedure::pg_catalog.text, '(', 1), '-'),
                  case when a.aggmfinalextra then 'mfinalfunc_extra=true' end,
                  'mfinalfunc_modify=' || case when a.aggmfinalmodify <> m.usual then m.words ->> a.aggmfinalmodify::pg_catalog.text end,
                  'minitcond=' || a.aggminitval,
                  'sortop=' || case when a.aggsortop <> 0 then a.aggsortop::pg_catalog.regoperator end,
                  case when a.aggkind = 'h' then 'hypothetical=true' end], null) as parts
           from pg_catalog.pg_aggregate a
           cross join lateral (select case a.aggkind when 'n' then 'r' else 'w' end as usual,
                                      '{"r": "read_only", "s": "shareable", "w": "read_write"}'::pg_catalog.jsonb as words) m
           where a.aggfnoid::pg_catalog.oid >= 16384) a
       on a.aggfnoid = p.oid
where p.oid >= 16384
  and not exists (select from pg_catalog.pg_depend d
                  where d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass and d.objid = p.oid and d.deptype in ('e', 'i'))
