--liquibase formatted sql

--changeset code99:reasons-003-recollections
CREATE TABLE reasons_recollection (
  id         uuid        PRIMARY KEY,
  company_id uuid        NOT NULL REFERENCES regions_company,
  file_id    uuid        NOT NULL REFERENCES drawers_file,
  said_at    timestamptz NOT NULL,
  said_by    text        NOT NULL CHECK (said_by <> ''),
  text       text        NOT NULL CHECK (text <> '')
);
CREATE INDEX reasons_recollection_file ON reasons_recollection (file_id);
COMMENT ON TABLE reasons_recollection IS 'What our people know in their heads about a lost account (S06): opinions, apart from facts. None overwrites another.';
REVOKE UPDATE, DELETE, TRUNCATE ON reasons_recollection FROM code99_app;
--rollback DROP TABLE reasons_recollection;
