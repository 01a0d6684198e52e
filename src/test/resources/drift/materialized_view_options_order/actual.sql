create materialized view v with (autovacuum_enabled = false, fillfactor = 70) as select 1 as one;
