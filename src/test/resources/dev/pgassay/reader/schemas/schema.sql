create schema app;
comment on schema app is 'the application''s own';
create schema "Mixed.Case";
comment on schema public is null;
