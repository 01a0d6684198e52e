-- every column of every relation: keys, constraints and triggers name columns by number
select a.attrelid as relation, a.attnum as number, a.attname as name,
       a.atttypid as type, a.attcollation as collation, a.attoptions as options
from pg_catalog.pg_attribute a
where a.attrelid >= 16384 and a.attnum > 0 and not a.attisdropped
