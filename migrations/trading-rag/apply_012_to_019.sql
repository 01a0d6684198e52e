-- Bundle of migrations 012 to 019, wrapped in a single transaction.
-- Does exactly what the eight files do, in their order, and is safe to run multiple times.
-- For the SQL Editor only: apply either this file or the eight, then go on with 020.
-- The text of each part is that of its file; change both or neither.

BEGIN;

-- ---- 012_backtest_run_metrics.sql ----

-- 012: Headline metrics of a backtest as columns.
-- They were only inside the summary document; leaderboards need to sort by them.

ALTER TABLE backtest_runs
    ADD COLUMN IF NOT EXISTS return_pct NUMERIC(12, 4),
    ADD COLUMN IF NOT EXISTS sharpe DOUBLE PRECISION,
    ADD COLUMN IF NOT EXISTS max_drawdown_pct NUMERIC(8, 4),
    ADD COLUMN IF NOT EXISTS trades INTEGER;

ALTER TABLE backtest_runs DROP CONSTRAINT IF EXISTS backtest_runs_trades_check;
ALTER TABLE backtest_runs ADD CONSTRAINT backtest_runs_trades_check
    CHECK (trades IS NULL OR trades >= 0);

ALTER TABLE backtest_runs DROP CONSTRAINT IF EXISTS backtest_runs_max_drawdown_check;
ALTER TABLE backtest_runs ADD CONSTRAINT backtest_runs_max_drawdown_check
    CHECK (max_drawdown_pct >= 0 AND max_drawdown_pct <= 100);

CREATE INDEX IF NOT EXISTS idx_backtest_runs_sharpe
    ON backtest_runs (workspace_id, sharpe DESC NULLS LAST)
    WHERE status = 'completed';

COMMENT ON COLUMN backtest_runs.sharpe IS 'Annualised Sharpe ratio, risk-free rate 0';
COMMENT ON COLUMN backtest_runs.max_drawdown_pct IS 'Largest peak-to-trough loss, as a positive percentage';

-- ---- 013_backtest_tune_objective.sql ----

-- 013: Objective of a tuning session.
-- What a tune maximises used to be fixed to the Sharpe ratio.

ALTER TABLE backtest_tunes
    ADD COLUMN IF NOT EXISTS objective_metric TEXT NOT NULL DEFAULT 'sharpe',
    ADD COLUMN IF NOT EXISTS objective_params JSONB NOT NULL DEFAULT '{}'::jsonb,
    ADD COLUMN IF NOT EXISTS gates JSONB NOT NULL DEFAULT '{}'::jsonb;

ALTER TABLE backtest_tunes DROP CONSTRAINT IF EXISTS backtest_tunes_objective_metric_check;
ALTER TABLE backtest_tunes ADD CONSTRAINT backtest_tunes_objective_metric_check
    CHECK (objective_metric IN ('sharpe', 'sharpe_dd_penalty', 'return', 'return_dd_penalty', 'calmar'));

ALTER TABLE backtest_tune_runs
    ADD COLUMN IF NOT EXISTS objective_score DOUBLE PRECISION;

CREATE INDEX IF NOT EXISTS idx_backtest_tune_runs_objective_score
    ON backtest_tune_runs (tune_id, objective_score DESC NULLS LAST)
    WHERE objective_score IS NOT NULL;

COMMENT ON COLUMN backtest_tunes.objective_metric IS 'Metric that the tune maximises';
COMMENT ON COLUMN backtest_tunes.gates IS 'Hard limits a trial must pass, such as max_drawdown_pct and min_trades';

-- ---- 014_tune_run_status.sql ----

-- 014: Status and reasons of trials.
-- A trial that fails a gate is skipped, not failed, and says why.

ALTER TABLE backtest_tune_runs
    ADD COLUMN IF NOT EXISTS skip_reason TEXT,
    ADD COLUMN IF NOT EXISTS failed_reason TEXT;

ALTER TABLE backtest_tune_runs DROP CONSTRAINT IF EXISTS backtest_tune_runs_status_check;
ALTER TABLE backtest_tune_runs ADD CONSTRAINT backtest_tune_runs_status_check
    CHECK (status IN ('queued', 'running', 'completed', 'skipped', 'failed'));

ALTER TABLE backtest_tune_runs DROP CONSTRAINT IF EXISTS backtest_tune_runs_skip_reason_check;
ALTER TABLE backtest_tune_runs ADD CONSTRAINT backtest_tune_runs_skip_reason_check
    CHECK (skip_reason IS NULL OR status = 'skipped');

CREATE INDEX IF NOT EXISTS idx_backtest_tune_runs_open
    ON backtest_tune_runs (tune_id, trial_index)
    WHERE status IN ('queued', 'running');

COMMENT ON COLUMN backtest_tune_runs.skip_reason IS 'Gate that the trial did not pass';

-- ---- 015_tune_out_of_sample.sql ----

-- 015: Out-of-sample evaluation of tuning sessions.
-- A share of the bars is held back; in-sample and out-of-sample metrics are kept apart.

ALTER TABLE backtest_tunes
    ADD COLUMN IF NOT EXISTS oos_ratio NUMERIC(4, 3);

ALTER TABLE backtest_tunes DROP CONSTRAINT IF EXISTS backtest_tunes_oos_ratio_check;
ALTER TABLE backtest_tunes ADD CONSTRAINT backtest_tunes_oos_ratio_check
    CHECK (oos_ratio > 0 AND oos_ratio <= 0.5);

ALTER TABLE backtest_tune_runs
    ADD COLUMN IF NOT EXISTS metrics_is JSONB,
    ADD COLUMN IF NOT EXISTS metrics_oos JSONB,
    ADD COLUMN IF NOT EXISTS score_is DOUBLE PRECISION,
    ADD COLUMN IF NOT EXISTS score_oos DOUBLE PRECISION,
    ADD COLUMN IF NOT EXISTS overfit_gap DOUBLE PRECISION
        GENERATED ALWAYS AS (score_is - score_oos) STORED;

CREATE INDEX IF NOT EXISTS idx_backtest_tune_runs_overfit_gap
    ON backtest_tune_runs (tune_id, overfit_gap)
    WHERE overfit_gap IS NOT NULL;

COMMENT ON COLUMN backtest_tunes.oos_ratio IS 'Share of bars held out, null when the tune has no split';
COMMENT ON COLUMN backtest_tune_runs.overfit_gap IS 'In-sample score minus out-of-sample score';

-- ---- 016_backtest_run_kind.sql ----

-- 016: Kind of a backtest run.
-- Tells runs that people start from those that a tune or a walk-forward fold starts.

DO $$ BEGIN
    CREATE TYPE backtest_run_kind AS ENUM ('manual', 'tune_trial', 'wfo_fold', 'test_variant');
EXCEPTION WHEN duplicate_object THEN NULL; END $$;

ALTER TABLE backtest_runs
    ADD COLUMN IF NOT EXISTS run_kind backtest_run_kind NOT NULL DEFAULT 'manual';

CREATE INDEX IF NOT EXISTS idx_backtest_runs_kind_created
    ON backtest_runs (run_kind, created_at DESC);

COMMENT ON TYPE backtest_run_kind IS 'Who started a backtest run';
COMMENT ON COLUMN backtest_runs.run_kind IS 'Only manual runs are listed by default';

-- ---- 017_wfo_runs.sql ----

-- 017: Walk-forward optimization runs.
-- A WFO run cuts the data into folds, tunes each on its training window and tests on the next.

CREATE TABLE IF NOT EXISTS wfo_runs (
    id              UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    workspace_id    UUID NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    wfo_config      JSONB NOT NULL,
    param_space     JSONB NOT NULL,
    status          TEXT NOT NULL DEFAULT 'pending',
    n_folds         INTEGER NOT NULL DEFAULT 0,
    folds_completed INTEGER NOT NULL DEFAULT 0,
    folds_failed    INTEGER NOT NULL DEFAULT 0,
    best_params     JSONB,
    stability_score DOUBLE PRECISION,
    warnings        TEXT[] NOT NULL DEFAULT '{}',
    created_at      TIMESTAMPTZ NOT NULL DEFAULT now(),
    started_at      TIMESTAMPTZ,
    completed_at    TIMESTAMPTZ
);

ALTER TABLE wfo_runs DROP CONSTRAINT IF EXISTS wfo_runs_status_check;
ALTER TABLE wfo_runs ADD CONSTRAINT wfo_runs_status_check
    CHECK (status IN ('pending', 'running', 'completed', 'partial', 'failed', 'canceled'));

ALTER TABLE wfo_runs DROP CONSTRAINT IF EXISTS wfo_runs_folds_check;
ALTER TABLE wfo_runs ADD CONSTRAINT wfo_runs_folds_check
    CHECK (folds_completed >= 0 AND folds_failed >= 0 AND folds_completed + folds_failed <= n_folds);

CREATE INDEX IF NOT EXISTS idx_wfo_runs_workspace_created
    ON wfo_runs (workspace_id, created_at DESC);

CREATE INDEX IF NOT EXISTS idx_wfo_runs_unfinished
    ON wfo_runs (started_at)
    WHERE status IN ('pending', 'running');

COMMENT ON TABLE wfo_runs IS 'Walk-forward optimization runs';
COMMENT ON COLUMN wfo_runs.stability_score IS 'Agreement of the fold winners, 0 to 1';

-- ---- 018_wfo_fold_tunes.sql ----

-- 018: Link the tunes of a walk-forward run to it.
-- Each fold is a tuning session of its own; a fold number is used once per WFO run.

ALTER TABLE backtest_tunes
    ADD COLUMN IF NOT EXISTS wfo_run_id UUID,
    ADD COLUMN IF NOT EXISTS fold_index INTEGER;

ALTER TABLE backtest_tunes DROP CONSTRAINT IF EXISTS backtest_tunes_wfo_run_id_fkey;
ALTER TABLE backtest_tunes ADD CONSTRAINT backtest_tunes_wfo_run_id_fkey
    FOREIGN KEY (wfo_run_id) REFERENCES wfo_runs (id) ON DELETE CASCADE;

ALTER TABLE backtest_tunes DROP CONSTRAINT IF EXISTS backtest_tunes_fold_check;
ALTER TABLE backtest_tunes ADD CONSTRAINT backtest_tunes_fold_check
    CHECK ((wfo_run_id IS NULL) = (fold_index IS NULL));

CREATE UNIQUE INDEX IF NOT EXISTS idx_backtest_tunes_wfo_fold
    ON backtest_tunes (wfo_run_id, fold_index)
    WHERE wfo_run_id IS NOT NULL;

COMMENT ON COLUMN backtest_tunes.fold_index IS 'Position of the fold, from 0, when the tune belongs to a WFO run';

-- ---- 019_backtest_regime_tags.sql ----

-- 019: Market regime of a backtest.
-- The regime of the tested period, as tags to filter by and as attributed metrics.

ALTER TABLE backtest_runs
    ADD COLUMN IF NOT EXISTS regime_tags TEXT[] NOT NULL DEFAULT '{}',
    ADD COLUMN IF NOT EXISTS regime_metrics JSONB;

ALTER TABLE backtest_runs DROP CONSTRAINT IF EXISTS backtest_runs_regime_tags_check;
ALTER TABLE backtest_runs ADD CONSTRAINT backtest_runs_regime_tags_check
    CHECK (regime_tags <@ ARRAY['trending', 'ranging', 'high_vol', 'low_vol', 'crisis']);

CREATE INDEX IF NOT EXISTS idx_backtest_runs_regime_tags
    ON backtest_runs USING gin (regime_tags);

CREATE INDEX IF NOT EXISTS idx_backtest_runs_regime_metrics
    ON backtest_runs USING gin (regime_metrics jsonb_path_ops);

COMMENT ON COLUMN backtest_runs.regime_tags IS 'Regimes that the tested period went through';
COMMENT ON COLUMN backtest_runs.regime_metrics IS 'Metrics attributed to each regime';

COMMIT;
