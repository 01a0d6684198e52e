-- a rule is kept as a tree that only the server can print: behind CREATE RULE name AS
select r.oid, r.ev_class as relation, r.rulename as name, r.ev_type as event, r.is_instead as instead, r.ev_enabled as state,
       pg_catalog.substr(pg_catalog.pg_get_ruledef(r.oid), pg_catalog.length(pg_catalog.quote_ident(r.rulename)) + 16) as printed
from pg_catalog.pg_rewrite r
where r.oid >= 16384 and r.rulename <> '_RETURN'
