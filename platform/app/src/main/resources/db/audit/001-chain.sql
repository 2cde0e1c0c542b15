--liquibase formatted sql

--changeset code99:audit-001-chain
CREATE TABLE audit_entry (
  company_id uuid NOT NULL,
  ordinal    bigint NOT NULL,
  at         timestamptz NOT NULL,
  actor      text NOT NULL,
  action     text NOT NULL,
  subject    text NOT NULL,
  detail     text NOT NULL,
  hash       text NOT NULL,
  PRIMARY KEY (company_id, ordinal)
);
COMMENT ON COLUMN audit_entry.hash IS 'SHA-256 of the entry before it and of this one: a gap or a change breaks the chain.';
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM code99_app;
--rollback DROP TABLE audit_entry;
