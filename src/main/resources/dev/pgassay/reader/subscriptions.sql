-- everyone may read all columns but subconninfo, which may hold a password
select s.oid, s.subname as name, s.subpublications as publications, s.subslotname as slot_name, s.subenabled as enabled,
       s.subbinary as binary, s.substream as streaming,
       s.subtwophasestate <> 'd' as two_phase, s.subdisableonerr as disable_on_error, -- since 15
       coalesce(
         s.suborigin, -- since 16
         'any') as origin,
       coalesce(
         s.subrunasowner, -- since 16
         true) as run_as_owner,
       coalesce(
         s.subpasswordrequired, -- since 16
         true) as password_required,
       s.subfailover as failover, -- since 17
       s.subsynccommit as synchronous_commit, s.subowner as "owner:role"
from pg_catalog.pg_subscription s
where s.subdbid = (select d.oid from pg_catalog.pg_database d where d.datname = pg_catalog.current_database())
