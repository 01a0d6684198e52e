create materialized view v with (fillfactor = 70, autovacuum_enabled = false) as select 1 as one;
