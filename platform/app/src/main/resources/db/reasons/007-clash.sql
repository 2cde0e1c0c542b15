--liquibase formatted sql

--changeset reasons:007-clash
CREATE TABLE reasons_clash (
  file_id       uuid NOT NULL REFERENCES drawers_file,
  ordinal       integer NOT NULL,
  company_id    uuid NOT NULL,
  ours          uuid NOT NULL REFERENCES people_person,
  theirs        text NOT NULL CHECK (theirs ~ '\S'),
  noted_by      uuid NOT NULL,
  noted_by_name text NOT NULL,
  noted_at      timestamptz NOT NULL,
  PRIMARY KEY (file_id, ordinal)
);
COMMENT ON TABLE reasons_clash IS 'Personalities: between which two people it went wrong. Managers and admins read it, nobody else. Append-only: the highest ordinal holds.';
REVOKE UPDATE, DELETE, TRUNCATE ON reasons_clash FROM code99_app;
--rollback DROP TABLE reasons_clash;
