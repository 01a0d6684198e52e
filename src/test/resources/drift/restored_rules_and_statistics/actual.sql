create table t (a integer, b character varying(20));
create table log (a integer, b character varying(20));
CREATE RULE noted AS
    ON UPDATE TO public.t
   WHERE (((old.a >= 1) AND (old.a <= 9)) AND ((old.b)::text = ANY ((ARRAY['x'::character varying, 'y'::character varying])::text[])) AND (old.a <> 3)) DO  INSERT INTO public.log (a, b)  SELECT new.a,
            new.b
          WHERE (((new.b)::text = ANY ((ARRAY['on'::character varying, 'off'::character varying])::text[])) AND ((new.a >= 1) AND (new.a <= 5)) AND (new.a <> 2));
CREATE STATISTICS s ON a, (a >= 1 AND a <= 9 AND (b::text = ANY (ARRAY['x'::character varying, 'y'::character varying]::text[]))), (b::text = ANY (ARRAY['x'::character varying, 'z'::character varying]::text[])) FROM public.t;
