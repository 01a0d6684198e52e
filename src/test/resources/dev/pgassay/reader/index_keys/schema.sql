create table t (id integer, a text, b text, "C d" text, tags text[], doc jsonb, at timestamptz);
create index plain on t (id, a);
create index orders on t (id desc, a asc, b nulls first, "C d" desc nulls last);
create index several_expressions on t (lower(a), (b || ',('), coalesce(a, b, 'x,y'), (case when id > 1 then 'a' else 'b' end), a);
create index quotes on t ((a || 'it''s'), ("C d" || '"'), (E'back\\slash' || a));
create index casts on t (((doc ->> 'n')::integer), (id::text), ((doc #>> '{a,b}')), (tags[1]));
create index calls on t (upper("C d"), (lower(a) || upper(b)), date_trunc('day', at at time zone 'UTC'), (at at time zone 'UTC'), (extract(year from at at time zone 'UTC')));
create index conditions on t ((a is null), (a = any (array['x', 'y'])), ((id + 1) % 7), (not (id = 3)));
create index carried on t (id) include (b, a);
