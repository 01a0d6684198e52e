select i.inhrelid as relation, i.inhparent as parent
from pg_catalog.pg_inherits i
order by i.inhrelid, i.inhseqno
