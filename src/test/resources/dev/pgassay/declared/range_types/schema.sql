create schema app;
create type app.span as range (subtype = float8, subtype_diff = float8mi);
create type app.plain as range (subtype = varchar);
