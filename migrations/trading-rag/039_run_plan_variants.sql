-- 039: Variants of a run plan.
-- Each variant is one set of overrides and, once executed, one backtest.

CREATE TABLE IF NOT EXISTS run_plan_variants (
    run_plan_id     UUID NOT NULL REFERENCES run_plans (id) ON DELETE CASCADE,
    variant_index   INTEGER NOT NULL,
    label           TEXT NOT NULL,
    overrides       JSONB NOT NULL DEFAULT '{}'::jsonb,
    run_id          UUID REFERENCES backtest_runs (id) ON DELETE SET NULL,
    objective_score DOUBLE PRECISION,
    created_at      TIMESTAMPTZ NOT NULL DEFAULT now(),
    CONSTRAINT run_plan_variants_pkey PRIMARY KEY (run_plan_id, variant_index),
    CONSTRAINT run_plan_variants_run_plan_id_label_key UNIQUE (run_plan_id, label),
    CONSTRAINT run_plan_variants_variant_index_check CHECK (variant_index >= 0)
);

CREATE INDEX IF NOT EXISTS idx_run_plan_variants_score
    ON run_plan_variants (run_plan_id, objective_score DESC NULLS LAST);

CREATE INDEX IF NOT EXISTS idx_run_plan_variants_run
    ON run_plan_variants (run_id)
    WHERE run_id IS NOT NULL;
