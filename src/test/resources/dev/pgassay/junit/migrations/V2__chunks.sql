CREATE TABLE chunks (
    id bigint PRIMARY KEY,
    document_id bigint NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    body text
);
CREATE INDEX chunks_document_id_idx ON chunks (document_id);
INSERT INTO documents VALUES (1, 'first', 'draft');
