-- Trains, their credentials and their client keys, in the database instead of
-- in files (ADR-026).
-- May be run again.

CREATE TABLE IF NOT EXISTS trains (
    train_id     varchar(255) NOT NULL,
    name         varchar(255) NOT NULL,
    description  text,
    is_active    boolean      NOT NULL DEFAULT true,
    slack_config jsonb,
    created_at   timestamptz  NOT NULL DEFAULT now(),
    updated_at   timestamptz  NOT NULL DEFAULT now(),
    CONSTRAINT trains_pkey PRIMARY KEY (train_id),
    CONSTRAINT chk_trains_train_id CHECK (train_id = btrim(train_id) AND train_id <> ''),
    CONSTRAINT chk_trains_name CHECK (btrim(name) <> ''),
    CONSTRAINT chk_trains_slack_config CHECK (jsonb_typeof(slack_config) = 'object')
);

CREATE TABLE IF NOT EXISTS anthropic_credentials (
    id                            uuid         NOT NULL DEFAULT gen_random_uuid(),
    account_id                    varchar(255) NOT NULL,
    account_name                  varchar(255) NOT NULL,
    oauth_access_token_encrypted  text         NOT NULL,
    oauth_refresh_token_encrypted text         NOT NULL,
    oauth_expires_at              timestamptz  NOT NULL,
    oauth_scopes                  text[]       NOT NULL DEFAULT '{}'::text[],
    oauth_is_max                  boolean      NOT NULL DEFAULT false,
    is_active                     boolean      NOT NULL DEFAULT true,
    last_refresh_at               timestamptz,
    last_refresh_error            text,
    created_at                    timestamptz  NOT NULL DEFAULT now(),
    updated_at                    timestamptz  NOT NULL DEFAULT now(),
    CONSTRAINT anthropic_credentials_pkey PRIMARY KEY (id),
    CONSTRAINT anthropic_credentials_account_id_key UNIQUE (account_id),
    CONSTRAINT chk_anthropic_credentials_account_id CHECK (btrim(account_id) <> '')
);

CREATE TABLE IF NOT EXISTS train_accounts (
    train_id      varchar(255) NOT NULL,
    credential_id uuid         NOT NULL,
    priority      smallint     NOT NULL DEFAULT 0,
    is_enabled    boolean      NOT NULL DEFAULT true,
    created_at    timestamptz  NOT NULL DEFAULT now(),
    CONSTRAINT train_accounts_pkey PRIMARY KEY (train_id, credential_id),
    -- Deferrable, so that two credentials can change places in one transaction.
    CONSTRAINT train_accounts_train_id_priority_key
        UNIQUE (train_id, priority) DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_train_accounts_train
        FOREIGN KEY (train_id) REFERENCES trains (train_id) ON DELETE CASCADE,
    -- A credential in use is not deleted from under its trains.
    CONSTRAINT fk_train_accounts_credential
        FOREIGN KEY (credential_id) REFERENCES anthropic_credentials (id) ON DELETE RESTRICT,
    CONSTRAINT chk_train_accounts_priority CHECK (priority >= 0)
);

CREATE TABLE IF NOT EXISTS train_api_keys (
    id           uuid         NOT NULL DEFAULT gen_random_uuid(),
    train_id     varchar(255) NOT NULL,
    key_hash     varchar(64)  NOT NULL,
    key_prefix   varchar(20)  NOT NULL,
    name         varchar(255),
    created_by   varchar(255),
    last_used_at timestamptz,
    expires_at   timestamptz,
    revoked_at   timestamptz,
    revoked_by   varchar(255),
    created_at   timestamptz  NOT NULL DEFAULT now(),
    CONSTRAINT train_api_keys_pkey PRIMARY KEY (id),
    CONSTRAINT train_api_keys_key_hash_key UNIQUE (key_hash),
    CONSTRAINT fk_train_api_keys_train
        FOREIGN KEY (train_id) REFERENCES trains (train_id) ON DELETE CASCADE,
    CONSTRAINT chk_train_api_keys_key_hash CHECK (key_hash ~ '^[0-9a-f]{64}$'),
    CONSTRAINT chk_train_api_keys_expires_at CHECK (expires_at > created_at),
    CONSTRAINT chk_train_api_keys_revoked CHECK (revoked_by IS NULL OR revoked_at IS NOT NULL)
);

CREATE INDEX IF NOT EXISTS idx_trains_active_name
    ON trains (lower(name))
    WHERE is_active;
-- Which tokens run out next.
CREATE INDEX IF NOT EXISTS idx_anthropic_credentials_expiry
    ON anthropic_credentials (oauth_expires_at)
    WHERE is_active;
-- Failover: the enabled credentials of a train, best first.
CREATE INDEX IF NOT EXISTS idx_train_accounts_failover
    ON train_accounts (train_id, priority)
    INCLUDE (credential_id)
    WHERE is_enabled;
CREATE INDEX IF NOT EXISTS idx_train_accounts_credential_id
    ON train_accounts (credential_id);
CREATE INDEX IF NOT EXISTS idx_train_api_keys_train_id
    ON train_api_keys (train_id, created_at DESC);
CREATE UNIQUE INDEX IF NOT EXISTS idx_train_api_keys_active_name
    ON train_api_keys (train_id, lower(name))
    WHERE revoked_at IS NULL AND name IS NOT NULL;

CREATE OR REPLACE TRIGGER update_trains_updated_at
    BEFORE UPDATE ON trains
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();
CREATE OR REPLACE TRIGGER update_anthropic_credentials_updated_at
    BEFORE UPDATE ON anthropic_credentials
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

-- Every train that requests refer to is registered; a database without any gets
-- one to begin with. Once trains have members (014), trains are made by people.
INSERT INTO trains (train_id, name)
SELECT DISTINCT r.train_id, r.train_id
  FROM api_requests r
 WHERE r.train_id IS NOT NULL
ON CONFLICT (train_id) DO NOTHING;

INSERT INTO trains (train_id, name, description)
SELECT 'default', 'Default train', 'Used until a train of its own is set up'
 WHERE NOT EXISTS (SELECT FROM trains)
   AND to_regclass('train_members') IS NULL;

-- The log outlives the train: its requests stay, and keep their domain.
ALTER TABLE api_requests
    DROP CONSTRAINT IF EXISTS fk_api_requests_train;
ALTER TABLE api_requests
    ADD CONSTRAINT fk_api_requests_train
        FOREIGN KEY (train_id) REFERENCES trains (train_id) ON DELETE SET NULL;

COMMENT ON TABLE trains IS 'Projects or teams that share credentials and client keys';
COMMENT ON TABLE anthropic_credentials IS 'OAuth credentials of accounts, encrypted';
COMMENT ON TABLE train_accounts IS 'Which credentials a train may use, and in which order';
COMMENT ON TABLE train_api_keys IS 'Keys by which clients of a train identify themselves';
COMMENT ON COLUMN trains.slack_config IS 'Where the train reports to, if anywhere';
COMMENT ON COLUMN anthropic_credentials.account_id IS 'Account as it appears in api_requests.account_id';
COMMENT ON COLUMN anthropic_credentials.oauth_access_token_encrypted IS 'AES-256-GCM, by the key of the service';
COMMENT ON COLUMN anthropic_credentials.oauth_refresh_token_encrypted IS 'AES-256-GCM, by the key of the service';
COMMENT ON COLUMN train_accounts.priority IS 'Lowest first; the next one takes over when a credential fails';
COMMENT ON COLUMN train_api_keys.key_hash IS 'SHA-256 of the key; the key itself is shown once and never stored';
COMMENT ON COLUMN train_api_keys.key_prefix IS 'First characters of the key, to recognise it by';

ANALYZE trains;
