-- Quality tracking: executions of security and code analysis tools, and what each of them found.

CREATE TABLE quality_runs (
    id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    tool          varchar(32) NOT NULL,
    status        varchar(32) NOT NULL,
    warning_count integer NOT NULL DEFAULT 0,
    metadata      jsonb NOT NULL DEFAULT '{}'::jsonb,
    started_at    timestamp NOT NULL,
    finished_at   timestamp,
    inserted_at   timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    updated_at    timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    CONSTRAINT quality_runs_tool_check CHECK (tool IN ('sobelow', 'mix_audit', 'dialyzer', 'custom')),
    CONSTRAINT quality_runs_status_check CHECK (status IN ('ok', 'warning', 'error')),
    CONSTRAINT quality_runs_warning_count_check CHECK (warning_count >= 0),
    CONSTRAINT quality_runs_times_check CHECK (finished_at >= started_at)
);

COMMENT ON TABLE quality_runs IS 'Executions of quality tools';

CREATE INDEX quality_runs_tool_started_at_index ON quality_runs (tool, started_at DESC);
CREATE INDEX quality_runs_status_index ON quality_runs (status) WHERE status <> 'ok';

CREATE TRIGGER quality_runs_set_updated_at BEFORE UPDATE ON quality_runs
    FOR EACH ROW EXECUTE FUNCTION set_updated_at();

CREATE TABLE quality_findings (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    run_id      uuid NOT NULL,
    category    varchar(255),
    message     text NOT NULL,
    file        text,
    line        integer,
    severity    varchar(32),
    extra       jsonb NOT NULL DEFAULT '{}'::jsonb,
    inserted_at timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    CONSTRAINT quality_findings_run_id_fkey FOREIGN KEY (run_id) REFERENCES quality_runs (id) ON DELETE CASCADE,
    CONSTRAINT quality_findings_line_check CHECK (line > 0)
);

COMMENT ON TABLE quality_findings IS 'Warnings of a quality run; never changed after they are written';
COMMENT ON COLUMN quality_findings.severity IS 'As the tool spells it';

CREATE INDEX quality_findings_run_id_index ON quality_findings (run_id);
CREATE INDEX quality_findings_severity_index ON quality_findings (severity);
CREATE INDEX quality_findings_category_index ON quality_findings (category);
CREATE INDEX quality_findings_file_index ON quality_findings (file, line) WHERE file IS NOT NULL;
