CREATE DOMAIN code AS character varying(5)
	CONSTRAINT code_check CHECK (((VALUE)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])))
	CONSTRAINT code_check1 CHECK (((((VALUE)::text >= 'a'::text) AND ((VALUE)::text <= 'y'::text)) AND ((VALUE)::text <> 'x'::text)));
CREATE FUNCTION f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$begin return new; end$$;
CREATE FUNCTION g(x character varying, y boolean DEFAULT (((1 >= 0) AND (1 <= 2)) AND (3 > 2))) RETURNS boolean
    LANGUAGE sql
    RETURN (((x)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])) AND y);
CREATE FUNCTION h(x integer) RETURNS boolean
    LANGUAGE sql
    RETURN (((x >= 1) AND (x <= 9)) AND (x <> 2));
CREATE TABLE t (
    id integer DEFAULT 
CASE
    WHEN (((1 >= 0) AND (1 <= 2)) AND (3 > 2)) THEN 1
    ELSE 2
END,
    state character varying(20),
    odd boolean GENERATED ALWAYS AS ((((id >= 1) AND (id <= 9)) AND (id <> 2))) STORED,
    CONSTRAINT chain CHECK (((((id >= 1) AND (id <= 9)) AND ((state)::text <> ''::text)) OR (id IS NULL))),
    CONSTRAINT deep CHECK (((id > 0) OR (id IS NULL) OR ((state)::text = 'x'::text) OR ((state)::text = 'y'::text))),
    CONSTRAINT known CHECK (((state)::text = ANY ((ARRAY['on'::character varying, 'of''f'::character varying, 'a) b'::character varying, 'c, d]'::character varying])::text[])))
);
CREATE VIEW everything AS
 SELECT t.id,
    other.one
   FROM (t
     LEFT JOIN ( SELECT 1 AS one) other ON TRUE);
CREATE MATERIALIZED VIEW m AS
 SELECT id
   FROM t
  WHERE (((id >= 1) AND (id <= 9)) AND ((state)::text = ANY ((ARRAY['on'::character varying, 'off'::character varying])::text[])))
  WITH DATA;
CREATE TABLE p (
    id integer,
    state character varying(20)
)
PARTITION BY LIST (((((id >= 1) AND (id <= 9)) AND ((state)::text = ANY ((ARRAY['on'::character varying, 'off'::character varying])::text[])))));
CREATE VIEW v AS
 SELECT id,
    (((id >= 1) AND (id <= 9)) AND ((state)::text > ''::text)) AS "some"
   FROM t
  WHERE ((state)::text <> ALL ((ARRAY['on'::character varying, 'off'::character varying])::text[]));
ALTER TABLE ONLY t
    ADD CONSTRAINT apart EXCLUDE USING btree (id WITH =) WHERE ((((state)::text = ANY ((ARRAY['on'::character varying, 'off'::character varying])::text[])) AND ((id >= 1) AND (id <= 9)) AND (id <> 2)));
CREATE INDEX part ON t USING btree (id) WHERE (((state)::text = ANY ((ARRAY['on'::character varying, 'off'::character varying])::text[])) AND ((id >= 1) AND (id <= 9)) AND (id <> 2));
CREATE INDEX said ON t USING btree (((((id >= 1) AND (id <= 9)) AND ((state)::text > ''::text))), lower((state)::text));
CREATE TRIGGER watched BEFORE UPDATE ON t FOR EACH ROW WHEN ((((new.id >= 1) AND (new.id <= 9)) AND ((new.state)::text = ANY ((ARRAY['on'::character varying, 'off'::character varying])::text[])))) EXECUTE FUNCTION f();
CREATE POLICY those ON t USING ((((id >= 1) AND (id <= 9)) AND ((state)::text = ANY ((ARRAY['on'::character varying, 'off'::character varying])::text[])))) WITH CHECK (((state)::text = ANY ((ARRAY['on'::character varying, 'off'::character varying])::text[])));
