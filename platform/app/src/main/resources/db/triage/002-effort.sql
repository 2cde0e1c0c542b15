--liquibase formatted sql

--changeset triage:002-effort
CREATE TABLE triage_effort (
  id         uuid PRIMARY KEY,
  company_id uuid NOT NULL REFERENCES regions_company,
  file_id    uuid NOT NULL REFERENCES drawers_file,
  lifetime   integer NOT NULL,
  on_day     date NOT NULL,
  minutes    integer NOT NULL CHECK (minutes >= 0),
  cost_minor bigint NOT NULL CHECK (cost_minor >= 0),
  what       text NOT NULL,
  told_at    timestamptz NOT NULL,
  told_by    uuid NOT NULL,
  CHECK (minutes > 0 OR cost_minor > 0)
);
COMMENT ON TABLE triage_effort IS 'Append-only: what a file has cost us, in time and in money of the company''s currency (S63).';
CREATE INDEX triage_effort_of_file ON triage_effort (file_id, lifetime);
REVOKE UPDATE, DELETE, TRUNCATE ON triage_effort FROM code99_app;
--rollback DROP TABLE triage_effort;
