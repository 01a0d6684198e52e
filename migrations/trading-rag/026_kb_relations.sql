-- 026: Relations between knowledge-base entities.
-- Directed edges; an entity has no relation to itself.

CREATE TABLE IF NOT EXISTS kb_relations (
    from_entity_id  UUID NOT NULL REFERENCES kb_entities (id) ON DELETE CASCADE,
    to_entity_id    UUID NOT NULL REFERENCES kb_entities (id) ON DELETE CASCADE,
    relation        TEXT NOT NULL,
    weight          REAL NOT NULL DEFAULT 1.0,
    created_at      TIMESTAMPTZ NOT NULL DEFAULT now(),
    CONSTRAINT kb_relations_pkey PRIMARY KEY (from_entity_id, relation, to_entity_id),
    CONSTRAINT kb_relations_not_self_check CHECK (from_entity_id <> to_entity_id)
);

ALTER TABLE kb_relations DROP CONSTRAINT IF EXISTS kb_relations_relation_check;
ALTER TABLE kb_relations ADD CONSTRAINT kb_relations_relation_check
    CHECK (relation IN ('uses', 'requires', 'variant_of', 'contradicts', 'part_of'));

CREATE INDEX IF NOT EXISTS idx_kb_relations_reverse
    ON kb_relations (to_entity_id, relation);
