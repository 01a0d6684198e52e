-- 043: Retention policies of the trade event log.
-- How many days an event of each type is kept. Fills are kept for seven years.

CREATE TABLE IF NOT EXISTS trade_event_retention (
    event_type      TEXT PRIMARY KEY,
    keep_days       INTEGER NOT NULL,
    reason          TEXT,
    updated_at      TIMESTAMPTZ NOT NULL DEFAULT now()
);

ALTER TABLE trade_event_retention DROP CONSTRAINT IF EXISTS trade_event_retention_keep_days_check;
ALTER TABLE trade_event_retention ADD CONSTRAINT trade_event_retention_keep_days_check
    CHECK (keep_days >= 7);

INSERT INTO trade_event_retention (event_type, keep_days, reason) VALUES
    ('intent_emitted',   90,   'Debugging'),
    ('policy_evaluated', 30,   'High volume'),
    ('order_submitted',  365,  'Execution quality'),
    ('order_filled',     2555, 'Book keeping'),
    ('order_rejected',   365,  'Execution quality')
ON CONFLICT (event_type) DO NOTHING;

DROP TRIGGER IF EXISTS trade_event_retention_set_updated_at ON trade_event_retention;
CREATE TRIGGER trade_event_retention_set_updated_at
    BEFORE UPDATE ON trade_event_retention
    FOR EACH ROW EXECUTE FUNCTION set_updated_at();

COMMENT ON TABLE trade_event_retention IS 'Days that events of each type are kept';
