CREATE TABLE documents (id bigint PRIMARY KEY);
CREATE TABLE chunks (document_id bigint REFERENCES dokuments (id));
