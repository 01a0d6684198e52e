-- What is read of risks finds no response that it looks for; a response by itself is found all the same.
create table organizations (id bigserial primary key, name text not null);
create table users (id bigserial primary key, org_id bigint not null references organizations(id), email varchar(200) not null unique, is_active boolean not null default true);
create table tenders (id bigserial primary key, org_id bigint not null references organizations(id), title varchar(200) not null);
create table projects (id bigserial primary key, org_id bigint not null references organizations(id), name varchar(200) not null);
CREATE TABLE risks (
  id BIGSERIAL PRIMARY KEY,
  org_id BIGINT NOT NULL REFERENCES organizations(id),
  risk_no VARCHAR(30) NOT NULL,
  tender_id BIGINT REFERENCES tenders(id),
  project_id BIGINT REFERENCES projects(id),
  kind VARCHAR(12) NOT NULL CHECK (kind IN ('threat','opportunity')),
  owner_user_id BIGINT NOT NULL REFERENCES users(id),
  status VARCHAR(12) NOT NULL DEFAULT 'open' CHECK (status IN ('open','escalated','closed')),
  escalated_to BIGINT REFERENCES users(id),
  escalation_reason TEXT,
  closure_type VARCHAR(20) CHECK (closure_type IN ('expired','mitigated','occurred','realised','not_realised')),
  closure_reason TEXT,
  lesson_learned TEXT,
  closed_by BIGINT REFERENCES users(id),
  created_by BIGINT NOT NULL REFERENCES users(id),
  UNIQUE (org_id, risk_no),
  CHECK (tender_id IS NOT NULL OR project_id IS NOT NULL),
  CHECK (status <> 'escalated' OR (escalated_to IS NOT NULL AND length(trim(coalesce(escalation_reason,''))) >= 5)),
  CHECK (status <> 'closed' OR (closure_type IS NOT NULL AND length(trim(coalesce(closure_reason,''))) >= 5
                                AND length(trim(coalesce(lesson_learned,''))) >= 10 AND closed_by IS NOT NULL AND closed_by <> created_by)),
  CHECK (closure_type IS NULL OR (kind = 'threat' AND closure_type IN ('expired','mitigated','occurred')) OR (kind = 'opportunity' AND closure_type IN ('expired','realised','not_realised')))
);
CREATE TABLE risk_assessments (
  id BIGSERIAL PRIMARY KEY,
  org_id BIGINT NOT NULL REFERENCES organizations(id),
  risk_id BIGINT NOT NULL REFERENCES risks(id),
  assessed_by BIGINT REFERENCES users(id),
  assessed_at TIMESTAMPTZ NOT NULL DEFAULT now()
);
CREATE TABLE risk_responses (
  id BIGSERIAL PRIMARY KEY,
  org_id BIGINT NOT NULL REFERENCES organizations(id),
  risk_id BIGINT NOT NULL REFERENCES risks(id),
  strategy VARCHAR(12) NOT NULL CHECK (strategy IN ('avoid','mitigate','transfer','accept','exploit','enhance','share')),
  action TEXT NOT NULL CHECK (length(trim(action)) >= 5),
  owner_user_id BIGINT NOT NULL REFERENCES users(id),
  due_date DATE NOT NULL,
  status VARCHAR(10) NOT NULL DEFAULT 'open' CHECK (status IN ('open','done','cancelled')),
  outcome TEXT,
  completed_at TIMESTAMPTZ,
  created_by BIGINT NOT NULL REFERENCES users(id),
  CHECK (status = 'open' OR (completed_at IS NOT NULL AND length(trim(coalesce(outcome,''))) >= 5))
);
CREATE OR REPLACE FUNCTION guard_risk() RETURNS trigger AS $$
DECLARE ok boolean;
BEGIN
  IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'Risks are never deleted; close them with a reason'; END IF;
  IF TG_OP = 'UPDATE' THEN
    IF NEW.status = 'closed' AND EXISTS (SELECT 1 FROM risk_responses WHERE risk_id = NEW.id AND status = 'open') THEN
      RAISE EXCEPTION 'Close or cancel the open responses of risk % first', NEW.id;
    END IF;
    IF (NEW.org_id, NEW.risk_no, NEW.kind, NEW.created_by) IS DISTINCT FROM (OLD.org_id, OLD.risk_no, OLD.kind, OLD.created_by) THEN
      RAISE EXCEPTION 'Risk identity is immutable';
    END IF;
    IF OLD.status = 'closed' THEN RAISE EXCEPTION 'Risk % is closed and immutable', OLD.id; END IF;
  END IF;
  IF NEW.status = 'open' AND TG_OP = 'INSERT' AND (NEW.escalated_to IS NOT NULL OR NEW.closed_by IS NOT NULL) THEN RAISE EXCEPTION 'A risk starts open'; END IF;
  IF TG_OP = 'INSERT' AND NEW.status <> 'open' THEN RAISE EXCEPTION 'A risk starts open'; END IF;
  IF NEW.tender_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM tenders WHERE id = NEW.tender_id AND org_id = NEW.org_id) THEN RAISE EXCEPTION 'Tender not found in this organization'; END IF;
  IF NEW.project_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM projects WHERE id = NEW.project_id AND org_id = NEW.org_id) THEN RAISE EXCEPTION 'Project not found in this organization'; END IF;
  SELECT EXISTS (SELECT 1 FROM users WHERE id = NEW.owner_user_id AND org_id = NEW.org_id AND is_active) INTO ok;
  IF NOT ok THEN RAISE EXCEPTION 'Risk owner must be an active user of this organization'; END IF;
  IF NEW.escalated_to IS NOT NULL AND NOT EXISTS (SELECT 1 FROM users WHERE id = NEW.escalated_to AND org_id = NEW.org_id AND is_active) THEN
    RAISE EXCEPTION 'Escalation recipient must be an active user of this organization';
  END IF;
  RETURN NEW;
END $$ LANGUAGE plpgsql;
CREATE TRIGGER trg_risk_guard BEFORE INSERT OR UPDATE OR DELETE ON risks FOR EACH ROW EXECUTE FUNCTION guard_risk();
CREATE OR REPLACE FUNCTION guard_risk_assessments() RETURNS trigger AS $$
BEGIN RAISE EXCEPTION 'Risk assessment history is append-only'; END $$ LANGUAGE plpgsql;
CREATE TRIGGER trg_risk_assessments_append_only BEFORE UPDATE OR DELETE ON risk_assessments FOR EACH ROW EXECUTE FUNCTION guard_risk_assessments();
CREATE OR REPLACE FUNCTION guard_risk_response() RETURNS trigger AS $$
DECLARE r record;
BEGIN
  IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'Risk responses are never deleted; cancel them with an outcome'; END IF;
  SELECT id, org_id, kind, status INTO r FROM risks WHERE id = NEW.risk_id;
  IF r.id IS NULL OR r.org_id <> NEW.org_id THEN RAISE EXCEPTION 'Risk not found in this organization'; END IF;
  IF TG_OP = 'INSERT' THEN
    IF r.status = 'closed' THEN RAISE EXCEPTION 'Risk % is closed', r.id; END IF;
    IF NEW.status <> 'open' THEN RAISE EXCEPTION 'A response starts open'; END IF;
    IF (r.kind = 'threat' AND NEW.strategy NOT IN ('avoid','mitigate','transfer','accept'))
       OR (r.kind = 'opportunity' AND NEW.strategy NOT IN ('exploit','enhance','share','accept')) THEN
      RAISE EXCEPTION 'Strategy % does not apply to a %', NEW.strategy, r.kind;
    END IF;
    IF NOT EXISTS (SELECT 1 FROM users WHERE id = NEW.owner_user_id AND org_id = NEW.org_id AND is_active) THEN RAISE EXCEPTION 'Response owner must be an active user of this organization'; END IF;
    RETURN NEW;
  END IF;
  IF OLD.status <> 'open' THEN RAISE EXCEPTION 'Response % is finished and immutable', OLD.id; END IF;
  IF (NEW.risk_id, NEW.org_id, NEW.strategy, NEW.action, NEW.owner_user_id, NEW.due_date, NEW.created_by) IS DISTINCT FROM
     (OLD.risk_id, OLD.org_id, OLD.strategy, OLD.action, OLD.owner_user_id, OLD.due_date, OLD.created_by) THEN
    RAISE EXCEPTION 'Response details are immutable; cancel it and add a new one';
  END IF;
  RETURN NEW;
END $$ LANGUAGE plpgsql;
CREATE TRIGGER trg_risk_response_guard BEFORE INSERT OR UPDATE OR DELETE ON risk_responses FOR EACH ROW EXECUTE FUNCTION guard_risk_response();
-- Of a row that is made for another table there is no second: it is the one, and it stays.
create table anchors (id int primary key check (id = 1), note text);
create function stays() returns trigger language plpgsql as $$ begin raise exception 'the anchor stays'; end $$;
create trigger stays before delete on anchors for each row execute function stays();
create table alpha (id int primary key);
create function is_anchored() returns trigger language plpgsql as $$ begin
    if not exists (select from anchors where note is not null) then raise exception 'there is no anchor'; end if;
    return new;
end $$;
create trigger is_anchored before insert on alpha for each row execute function is_anchored();
