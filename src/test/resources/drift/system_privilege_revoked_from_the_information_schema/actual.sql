create schema app;
revoke usage on schema information_schema from public;
