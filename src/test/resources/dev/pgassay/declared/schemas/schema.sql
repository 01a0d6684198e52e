-- two of each name: what is written without a schema is looked up in the file's
CREATE SCHEMA ops;
CREATE TYPE kind AS ENUM ('a');
CREATE TYPE ops.kind AS ENUM ('b');
CREATE TYPE plain AS ENUM ('c');
CREATE FUNCTION visible(text) RETURNS boolean LANGUAGE sql AS 'SELECT true';
CREATE FUNCTION ops.visible(text) RETURNS boolean LANGUAGE sql AS 'SELECT false';
CREATE TABLE ops.t (
    a public.kind,
    b ops.kind,
    c plain,
    d integer,
    e text CONSTRAINT e_visible CHECK (public.visible(e)),
    f text CONSTRAINT f_visible CHECK (ops.visible(f))
);
