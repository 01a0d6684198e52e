-- Self-Evolution v0: flags, runs, reflections, candidates, changes and guardrail checks of the
-- self-evolution scaffolding, with the flag that keeps it off until somebody turns it on.
-- Safe to run any number of times: nothing that exists is touched, and a flag that was changed stays changed.

-- Feature flags ------------------------------------------------------------------------------------

CREATE TABLE IF NOT EXISTS feature_flags (
    id         SERIAL PRIMARY KEY,
    key        TEXT NOT NULL,
    value      JSONB NOT NULL DEFAULT '{}'::jsonb,
    created_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    CONSTRAINT feature_flags_key_key UNIQUE (key),
    CONSTRAINT feature_flags_key_not_blank CHECK (btrim(key) <> '')
);

COMMENT ON TABLE feature_flags IS 'Feature flag configurations for controlling system behavior';
COMMENT ON COLUMN feature_flags.value IS 'Configuration of the flag; its shape depends on the key';

CREATE OR REPLACE FUNCTION touch_feature_flag() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    NEW.updated_at := now();
    RETURN NEW;
END;
$$;

CREATE OR REPLACE TRIGGER feature_flags_touch
    BEFORE UPDATE ON feature_flags
    FOR EACH ROW EXECUTE FUNCTION touch_feature_flag();

-- Runs ---------------------------------------------------------------------------------------------

CREATE TABLE IF NOT EXISTS evolution_runs (
    id      SERIAL PRIMARY KEY,
    run_at  TIMESTAMPTZ NOT NULL DEFAULT now(),
    mode    TEXT NOT NULL DEFAULT 'dry-run',
    status  TEXT NOT NULL,
    notes   TEXT,
    metrics JSONB NOT NULL DEFAULT '{}'::jsonb,
    CONSTRAINT evolution_runs_mode_check CHECK (mode IN ('dry-run', 'active')),
    CONSTRAINT evolution_runs_status_check CHECK (status IN ('success', 'failure', 'skipped'))
);

COMMENT ON TABLE evolution_runs IS 'One row for each execution of the self-evolution system';
COMMENT ON COLUMN evolution_runs.mode IS 'dry-run proposes only, active also changes files';

-- What a run thought, proposed, changed and checked: it belongs to the run and goes with it ---------

CREATE TABLE IF NOT EXISTS evolution_reflections (
    id          SERIAL PRIMARY KEY,
    run_id      INTEGER NOT NULL,
    summary     TEXT NOT NULL,
    insights    JSONB NOT NULL DEFAULT '{}'::jsonb,
    raw_context JSONB,
    created_at  TIMESTAMPTZ NOT NULL DEFAULT now(),
    CONSTRAINT evolution_reflections_run_id_fkey
        FOREIGN KEY (run_id) REFERENCES evolution_runs (id) ON DELETE CASCADE
);

COMMENT ON TABLE evolution_reflections IS 'AI reflections about the codebase and potential improvements';
COMMENT ON COLUMN evolution_reflections.raw_context IS 'Raw data the reflection was made from; may be cleared to save space';

CREATE TABLE IF NOT EXISTS evolution_candidates (
    id         SERIAL PRIMARY KEY,
    run_id     INTEGER NOT NULL,
    area       TEXT NOT NULL,
    rationale  TEXT NOT NULL,
    proposal   JSONB NOT NULL,
    risk_level TEXT NOT NULL DEFAULT 'medium',
    score      NUMERIC(6,3) NOT NULL DEFAULT 0,
    created_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    CONSTRAINT evolution_candidates_run_id_fkey
        FOREIGN KEY (run_id) REFERENCES evolution_runs (id) ON DELETE CASCADE,
    CONSTRAINT evolution_candidates_risk_level_check CHECK (risk_level IN ('low', 'medium', 'high')),
    CONSTRAINT evolution_candidates_score_check CHECK (score >= 0)
);

COMMENT ON TABLE evolution_candidates IS 'Proposed changes identified during evolution runs';
COMMENT ON COLUMN evolution_candidates.score IS 'Priority and quality in one number; the higher, the sooner';

CREATE TABLE IF NOT EXISTS evolution_changes (
    id          SERIAL PRIMARY KEY,
    run_id      INTEGER NOT NULL,
    change_type TEXT NOT NULL,
    files       JSONB NOT NULL DEFAULT '[]'::jsonb,
    diff_stats  JSONB NOT NULL DEFAULT '{}'::jsonb,
    created_at  TIMESTAMPTZ NOT NULL DEFAULT now(),
    CONSTRAINT evolution_changes_run_id_fkey
        FOREIGN KEY (run_id) REFERENCES evolution_runs (id) ON DELETE CASCADE,
    CONSTRAINT evolution_changes_files_is_array CHECK (jsonb_typeof(files) = 'array')
);

COMMENT ON TABLE evolution_changes IS 'Code changes made during evolution runs';
COMMENT ON COLUMN evolution_changes.files IS 'Array of the paths that were changed';

CREATE TABLE IF NOT EXISTS guardrail_checks (
    id         SERIAL PRIMARY KEY,
    run_id     INTEGER NOT NULL,
    check_name TEXT NOT NULL,
    passed     BOOLEAN NOT NULL,
    details    JSONB NOT NULL DEFAULT '{}'::jsonb,
    created_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    CONSTRAINT guardrail_checks_run_id_fkey
        FOREIGN KEY (run_id) REFERENCES evolution_runs (id) ON DELETE CASCADE
);

COMMENT ON TABLE guardrail_checks IS 'Safety checks performed before changes are applied';

-- Indexes ------------------------------------------------------------------------------------------

CREATE INDEX IF NOT EXISTS idx_feature_flags_key ON feature_flags (key);
CREATE INDEX IF NOT EXISTS idx_runs_at ON evolution_runs (run_at DESC);
CREATE INDEX IF NOT EXISTS idx_reflections_run ON evolution_reflections (run_id);
CREATE INDEX IF NOT EXISTS idx_candidates_run ON evolution_candidates (run_id);
CREATE INDEX IF NOT EXISTS idx_changes_run ON evolution_changes (run_id);
CREATE INDEX IF NOT EXISTS idx_guardrails_run ON guardrail_checks (run_id);

-- Seed: the switch of the whole system, off ----------------------------------------------------------

INSERT INTO feature_flags (key, value)
VALUES ('self_evolution_v0', '{"enabled": false, "mode": "dry-run"}'::jsonb)
ON CONFLICT (key) DO NOTHING;
