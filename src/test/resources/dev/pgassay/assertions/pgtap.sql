-- a shop: of everything that pgTAP's functions look at there is at least one
CREATE ROLE admin LOGIN SUPERUSER;
CREATE ROLE shopkeeper;
CREATE ROLE staff;
CREATE ROLE clerk;
CREATE ROLE anna LOGIN IN ROLE staff;
CREATE EXTENSION vector;
CREATE SCHEMA archive AUTHORIZATION shopkeeper;
GRANT USAGE ON SCHEMA archive TO clerk;
ALTER DEFAULT PRIVILEGES FOR ROLE shopkeeper IN SCHEMA archive GRANT SELECT ON TABLES TO clerk;

CREATE TYPE status AS ENUM ('open', 'paid', 'shipped');
ALTER TYPE status OWNER TO shopkeeper;
CREATE DOMAIN postcode AS text CHECK (VALUE ~ '^[0-9]{5}$');
CREATE TYPE address AS (street text, town text);
ALTER TYPE address OWNER TO shopkeeper;
CREATE TYPE price_range AS RANGE (subtype = numeric);

CREATE TABLE customers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email text COLLATE "C" NOT NULL,
    name text,
    lives_in postcode,
    credit numeric(8,2) NOT NULL DEFAULT 0,
    doubled numeric GENERATED ALWAYS AS (credit * 2) STORED,
    likes vector(3),
    CONSTRAINT customers_email_key UNIQUE (email),
    CONSTRAINT customers_credit_check CHECK (credit >= 0)
);
GRANT UPDATE (name) ON customers TO clerk;
CREATE UNIQUE INDEX customers_lower_idx ON customers (lower(email));
CREATE INDEX customers_likes_idx ON customers USING hnsw (likes vector_l2_ops) WITH (m = 8);

CREATE TABLE orders (
    id bigint PRIMARY KEY,
    customer_id bigint NOT NULL,
    status status NOT NULL DEFAULT 'open',
    placed_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz,
    CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE
);
CREATE INDEX orders_customer_idx ON orders (customer_id);
ALTER TABLE orders CLUSTER ON orders_customer_idx;
CREATE INDEX orders_open_idx ON orders (placed_at DESC) INCLUDE (status) WHERE status = 'open';
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
ALTER TABLE orders FORCE ROW LEVEL SECURITY;
CREATE POLICY daytime ON orders AS RESTRICTIVE FOR SELECT TO clerk USING (changed_at IS NOT NULL);
GRANT SELECT, INSERT ON orders TO clerk;
CREATE VIEW open_orders WITH (security_invoker = true) AS SELECT id, customer_id FROM orders WHERE status = 'open';
CREATE RULE no_delete AS ON DELETE TO open_orders DO INSTEAD NOTHING;
CREATE MATERIALIZED VIEW totals AS SELECT customer_id, count(*) AS orders FROM orders GROUP BY customer_id;
CREATE SEQUENCE order_numbers;
GRANT USAGE ON SEQUENCE order_numbers TO clerk;

CREATE TABLE events (at date NOT NULL, what text) PARTITION BY RANGE (at);
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE parties (name text);
CREATE TABLE people (born date) INHERITS (parties);
CREATE TABLE employees (pay numeric) INHERITS (people);

CREATE FUNCTION total(customer bigint) RETURNS numeric LANGUAGE sql STABLE STRICT SECURITY DEFINER
    SET search_path = public AS 'SELECT credit FROM customers WHERE id = customer';
CREATE FUNCTION late() RETURNS SETOF orders LANGUAGE sql AS 'SELECT * FROM orders';
CREATE PROCEDURE tidy() LANGUAGE sql AS 'DELETE FROM orders';
CREATE AGGREGATE product(numeric) (sfunc = numeric_mul, stype = numeric);
CREATE FUNCTION place() RETURNS bigint LANGUAGE internal WINDOW AS 'window_row_number';
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.changed_at := now(); RETURN NEW; END';
CREATE TRIGGER orders_touch BEFORE UPDATE OF status ON orders FOR EACH ROW EXECUTE FUNCTION touch();
ALTER FUNCTION total(bigint) OWNER TO shopkeeper;
ALTER TABLE orders OWNER TO shopkeeper;
ALTER VIEW open_orders OWNER TO shopkeeper;
ALTER MATERIALIZED VIEW totals OWNER TO shopkeeper;
ALTER SEQUENCE order_numbers OWNER TO shopkeeper;
CREATE PUBLICATION feed FOR TABLE orders (id, status) WITH (publish = 'insert, update');

CREATE FOREIGN DATA WRAPPER postgres_fdw;
CREATE SERVER remote FOREIGN DATA WRAPPER postgres_fdw;
CREATE FOREIGN TABLE remote (id bigint) SERVER remote;
ALTER FOREIGN TABLE remote OWNER TO shopkeeper;
GRANT USAGE ON FOREIGN DATA WRAPPER postgres_fdw TO clerk;
GRANT USAGE ON FOREIGN SERVER remote TO clerk;
-- none can be made in a transaction
INSERT INTO pg_tablespace (oid, spcname, spcowner) VALUES (99999, 'fast', 'shopkeeper'::regrole);
GRANT CREATE ON TABLESPACE fast TO clerk;
DO $$ BEGIN
    EXECUTE format('GRANT CREATE ON DATABASE %I TO clerk', current_database());
    EXECUTE format('ALTER DATABASE %I OWNER TO shopkeeper', current_database());
END $$;
CREATE OPERATOR <+> (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4pl);
CREATE OPERATOR !! (RIGHTARG = integer, FUNCTION = int4um);
CREATE OPERATOR CLASS my_ops FOR TYPE integer USING hash AS OPERATOR 1 =;
ALTER OPERATOR CLASS my_ops USING hash OWNER TO shopkeeper;
CREATE CAST (text AS address) WITH INOUT;
CREATE TRUSTED LANGUAGE house HANDLER plpgsql_call_handler;
ALTER LANGUAGE house OWNER TO shopkeeper;
REVOKE USAGE ON LANGUAGE house FROM public;
GRANT USAGE ON LANGUAGE house TO clerk;
