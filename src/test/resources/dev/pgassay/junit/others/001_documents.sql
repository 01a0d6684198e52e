CREATE TABLE documents (id bigint PRIMARY KEY);
