CREATE TABLE documents (
    id bigint PRIMARY KEY,
    title text NOT NULL,
    status text NOT NULL CHECK (status IN ('draft', 'final'))
);
