CREATE TYPE order_status AS ENUM ('placed', 'paid', 'shipped');

CREATE TABLE orders (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    status      order_status NOT NULL DEFAULT 'placed',
    total       numeric(10, 2) NOT NULL CONSTRAINT orders_total_check CHECK (total >= 0)
);

COMMENT ON TABLE orders IS 'What they have ordered';

CREATE INDEX orders_customer_id_idx ON orders (customer_id);
CREATE INDEX orders_open_idx ON orders (id) WHERE status <> 'shipped';
