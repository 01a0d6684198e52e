-- Snapshots of the technologies detected in a codebase, instead of the generic detection_events.

DROP TABLE IF EXISTS detection_events;

CREATE TABLE codebase_snapshots (
    id                    uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    codebase_id           varchar(255) NOT NULL,
    snapshot_id           integer NOT NULL,
    metadata              jsonb NOT NULL DEFAULT '{}'::jsonb,
    summary               jsonb NOT NULL DEFAULT '{}'::jsonb,
    detected_technologies text[] NOT NULL DEFAULT '{}',
    features              jsonb NOT NULL DEFAULT '{}'::jsonb,
    inserted_at           timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    CONSTRAINT codebase_snapshots_codebase_id_snapshot_id_key UNIQUE (codebase_id, snapshot_id),
    CONSTRAINT codebase_snapshots_snapshot_id_check CHECK (snapshot_id > 0)
);

COMMENT ON TABLE codebase_snapshots IS 'What was detected in a codebase at one moment; never changed after it is written';
COMMENT ON COLUMN codebase_snapshots.snapshot_id IS 'Counts up within a codebase';

CREATE INDEX codebase_snapshots_inserted_at_index ON codebase_snapshots (inserted_at DESC);
CREATE INDEX codebase_snapshots_metadata_index ON codebase_snapshots USING gin (metadata);
CREATE INDEX codebase_snapshots_summary_index ON codebase_snapshots USING gin (summary);
CREATE INDEX codebase_snapshots_features_index ON codebase_snapshots USING gin (features);
CREATE INDEX codebase_snapshots_detected_technologies_index
    ON codebase_snapshots USING gin (detected_technologies);
