--liquibase formatted sql

--changeset agreements:001-commitment
CREATE TABLE agreements_commitment (
  id          uuid PRIMARY KEY,
  company_id  uuid NOT NULL REFERENCES regions_company,
  file_id     uuid NOT NULL REFERENCES drawers_file,
  problem     text NOT NULL,
  said_by     text NOT NULL,
  words       text NOT NULL,
  answer      text NOT NULL CHECK (answer IN ('yes', 'no', 'not-yet', 'did-not-ask')),
  said_on     date NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_by_name text NOT NULL
);
CREATE INDEX agreements_commitment_of_file ON agreements_commitment (file_id);
COMMENT ON TABLE agreements_commitment IS 'If we solved X, would you? Who said what, and when.';
REVOKE UPDATE, DELETE, TRUNCATE ON agreements_commitment FROM code99_app;
--rollback DROP TABLE agreements_commitment;

--changeset agreements:001-agreement
CREATE TABLE agreements_agreement (
  id         uuid PRIMARY KEY,
  company_id uuid NOT NULL REFERENCES regions_company,
  file_id    uuid NOT NULL REFERENCES drawers_file,
  form       text NOT NULL CHECK (form IN ('handshake', 'document')),
  made_at    timestamptz NOT NULL,
  made_by    uuid NOT NULL
);
CREATE INDEX agreements_agreement_of_file ON agreements_agreement (file_id);

-- A version never changes: whoever wants other words writes the next one.
CREATE TABLE agreements_version (
  agreement_id uuid    NOT NULL REFERENCES agreements_agreement,
  version      integer NOT NULL CHECK (version >= 1),
  company_id   uuid    NOT NULL REFERENCES regions_company,
  title        text    NOT NULL,
  terms        text    NOT NULL,
  drafted_at   timestamptz NOT NULL,
  drafted_by   uuid    NOT NULL,
  drafted_by_name text NOT NULL,
  PRIMARY KEY (agreement_id, version)
);

CREATE TABLE agreements_acceptance (
  agreement_id uuid    NOT NULL,
  version      integer NOT NULL,
  company_id   uuid    NOT NULL REFERENCES regions_company,
  accepted_by  text    NOT NULL CHECK (accepted_by <> ''),
  how          text    NOT NULL CHECK (how IN ('handshake', 'link', 'in-writing')),
  accepted_at  timestamptz NOT NULL,
  recorded_by  uuid,
  PRIMARY KEY (agreement_id, version),
  FOREIGN KEY (agreement_id, version) REFERENCES agreements_version
);
COMMENT ON TABLE agreements_acceptance IS 'Which versions hold; the highest accepted one is in force.';
REVOKE UPDATE, DELETE, TRUNCATE ON agreements_agreement, agreements_version, agreements_acceptance FROM code99_app;
--rollback DROP TABLE agreements_acceptance, agreements_version, agreements_agreement;

--changeset agreements:001-link
CREATE TABLE agreements_link (
  hash         text PRIMARY KEY,
  company_id   uuid    NOT NULL REFERENCES regions_company,
  agreement_id uuid    NOT NULL,
  version      integer NOT NULL,
  issued_at    timestamptz NOT NULL,
  issued_by    uuid    NOT NULL,
  expires_at   timestamptz NOT NULL,
  used_at      timestamptz,
  FOREIGN KEY (agreement_id, version) REFERENCES agreements_version
);
COMMENT ON TABLE agreements_link IS 'A link by which a version is accepted once. Only its hash is kept.';
REVOKE DELETE, TRUNCATE ON agreements_link FROM code99_app;
--rollback DROP TABLE agreements_link;

--changeset agreements:001-obligation
CREATE TABLE agreements_obligation (
  id            uuid PRIMARY KEY,
  company_id    uuid NOT NULL REFERENCES regions_company,
  file_id       uuid NOT NULL REFERENCES drawers_file,
  commitment_id uuid REFERENCES agreements_commitment,
  agreement_id  uuid,
  version       integer,
  side          text NOT NULL CHECK (side IN ('ours', 'theirs')),
  what          text NOT NULL CHECK (what <> ''),
  owner_id      uuid,
  owner_name    text NOT NULL,
  due_on        date NOT NULL,
  warn_days     integer NOT NULL CHECK (warn_days BETWEEN 0 AND 365),
  FOREIGN KEY (agreement_id, version) REFERENCES agreements_version,
  CHECK (num_nonnulls(commitment_id, agreement_id) = 1)
);
CREATE INDEX agreements_obligation_due ON agreements_obligation (company_id, due_on);
CREATE INDEX agreements_obligation_of_file ON agreements_obligation (file_id);
COMMENT ON TABLE agreements_obligation IS 'Who owes what by when; out of a commitment, or of one version of an agreement.';

CREATE TABLE agreements_outcome (
  obligation_id uuid    NOT NULL REFERENCES agreements_obligation,
  ordinal       integer NOT NULL,
  company_id    uuid    NOT NULL REFERENCES regions_company,
  outcome       text    NOT NULL CHECK (outcome IN ('kept', 'broken')),
  on_day        date    NOT NULL,
  evidence      text    NOT NULL,
  told_at       timestamptz NOT NULL,
  told_by       text    NOT NULL,
  PRIMARY KEY (obligation_id, ordinal),
  CONSTRAINT kept_only_with_evidence CHECK (outcome <> 'kept' OR evidence ~ '\S')
);
COMMENT ON TABLE agreements_outcome IS 'Append-only, the highest ordinal holds: what was broken may be kept later.';

CREATE TABLE agreements_warning (
  obligation_id uuid PRIMARY KEY REFERENCES agreements_obligation,
  company_id    uuid NOT NULL REFERENCES regions_company,
  warned_on     date NOT NULL
);
REVOKE UPDATE, DELETE, TRUNCATE ON agreements_obligation, agreements_outcome, agreements_warning FROM code99_app;

-- What runs: out of a commitment, or of the version in force.
CREATE VIEW agreements_running WITH (security_invoker = true) AS
SELECT o.*, coalesce(w.outcome, 'open') AS outcome, w.on_day, coalesce(w.evidence, '') AS evidence
FROM agreements_obligation o
LEFT JOIN LATERAL (SELECT x.* FROM agreements_outcome x
                   WHERE x.obligation_id = o.id ORDER BY x.ordinal DESC LIMIT 1) w ON true
WHERE o.commitment_id IS NOT NULL
   OR o.version = (SELECT max(a.version) FROM agreements_acceptance a WHERE a.agreement_id = o.agreement_id);
--rollback DROP VIEW agreements_running; DROP TABLE agreements_warning, agreements_outcome, agreements_obligation;
