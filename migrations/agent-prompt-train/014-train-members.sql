-- Members of trains: who owns a train and who may use it, by the e-mail address
-- that OAuth reports. Each train has at least one owner.
-- May be run again.

CREATE TABLE IF NOT EXISTS train_members (
    train_id   varchar(255) NOT NULL,
    user_email varchar(255) NOT NULL,
    role       varchar(20)  NOT NULL DEFAULT 'member',
    added_by   varchar(255),
    added_at   timestamptz  NOT NULL DEFAULT now(),
    updated_at timestamptz  NOT NULL DEFAULT now(),
    CONSTRAINT train_members_pkey PRIMARY KEY (train_id, user_email),
    CONSTRAINT fk_train_members_train
        FOREIGN KEY (train_id) REFERENCES trains (train_id) ON DELETE CASCADE,
    CONSTRAINT chk_train_members_role CHECK (role IN ('owner', 'member')),
    -- One spelling for one person. The part after the @ may be a bare host name.
    CONSTRAINT chk_train_members_user_email
        CHECK (user_email = lower(user_email) AND user_email ~ '^[^@\s]+@[^@\s]+$')
);

CREATE INDEX IF NOT EXISTS idx_train_members_train_id
    ON train_members (train_id);
CREATE INDEX IF NOT EXISTS idx_train_members_user_email
    ON train_members (user_email);
CREATE INDEX IF NOT EXISTS idx_train_members_train_role
    ON train_members (train_id, role);

CREATE OR REPLACE TRIGGER update_train_members_updated_at
    BEFORE UPDATE ON train_members
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

-- Holds the train's row until the end of the transaction, so that two people who
-- remove each other at the same time do not both succeed.
CREATE OR REPLACE FUNCTION ensure_train_has_owner() RETURNS trigger
LANGUAGE plpgsql SET search_path = public AS $body$
DECLARE
    affected trains.train_id%TYPE := CASE TG_OP WHEN 'INSERT' THEN NEW.train_id ELSE OLD.train_id END;
BEGIN
    PERFORM FROM trains WHERE train_id = affected FOR NO KEY UPDATE;
    IF FOUND AND NOT EXISTS (SELECT FROM train_members
                              WHERE train_id = affected AND role = 'owner') THEN
        RAISE EXCEPTION 'train % has no owner', affected
            USING ERRCODE = 'integrity_constraint_violation',
                  HINT = 'Make another member an owner in the same transaction.';
    END IF;
    RETURN NULL;
END;
$body$;

CREATE OR REPLACE FUNCTION ensure_all_trains_have_owners() RETURNS trigger
LANGUAGE plpgsql SET search_path = public AS $body$
BEGIN
    IF EXISTS (SELECT FROM trains t
                WHERE NOT EXISTS (SELECT FROM train_members m
                                   WHERE m.train_id = t.train_id AND m.role = 'owner')) THEN
        RAISE EXCEPTION 'trains would be left without an owner'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END;
$body$;

-- Checked at commit: a train and its first owner are made in one transaction,
-- and an owner may hand over to another. Constraint triggers cannot be replaced
-- in place, and are dropped before the backfill below queues anything for them.
DROP TRIGGER IF EXISTS ensure_train_has_owner ON trains;
CREATE CONSTRAINT TRIGGER ensure_train_has_owner
    AFTER INSERT ON trains
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION ensure_train_has_owner();

DROP TRIGGER IF EXISTS ensure_train_keeps_owner ON train_members;
CREATE CONSTRAINT TRIGGER ensure_train_keeps_owner
    AFTER DELETE OR UPDATE OF train_id, role ON train_members
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (OLD.role = 'owner')
    EXECUTE FUNCTION ensure_train_has_owner();

CREATE OR REPLACE TRIGGER ensure_train_keeps_owner_on_truncate
    AFTER TRUNCATE ON train_members
    FOR EACH STATEMENT EXECUTE FUNCTION ensure_all_trains_have_owners();

-- Existing trains get an owner who is to be replaced by a real one.
INSERT INTO train_members (train_id, user_email, role)
SELECT t.train_id, 'todo@localhost', 'owner'
  FROM trains t
 WHERE NOT EXISTS (SELECT FROM train_members m
                    WHERE m.train_id = t.train_id AND m.role = 'owner')
ON CONFLICT (train_id, user_email) DO UPDATE SET role = EXCLUDED.role;

COMMENT ON TABLE train_members IS 'Who owns a train and who may use it';
COMMENT ON COLUMN train_members.user_email IS 'Address reported by OAuth, in lower case';
COMMENT ON COLUMN train_members.role IS 'owner manages the train and its members; member uses it';
COMMENT ON COLUMN train_members.added_by IS 'Address of the owner who added the member';
