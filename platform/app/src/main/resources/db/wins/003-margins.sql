--liquibase formatted sql

--changeset code99:wins-003-cost
CREATE TABLE wins_cost (
  document_id uuid NOT NULL REFERENCES wins_document,
  ordinal     integer NOT NULL,
  company_id  uuid NOT NULL REFERENCES regions_company,
  cost_minor  bigint NOT NULL CHECK (cost_minor >= 0),
  told_by     uuid NOT NULL,
  told_at     timestamptz NOT NULL,
  PRIMARY KEY (document_id, ordinal)
);
COMMENT ON TABLE wins_cost IS 'What an order or invoice costs us, in its own currency. Append-only: the highest ordinal holds; without a row nobody knows.';
REVOKE UPDATE, DELETE, TRUNCATE ON wins_cost FROM code99_app;
--rollback DROP TABLE wins_cost;

--changeset code99:wins-003-approval
CREATE TABLE wins_approval (
  file_id       uuid NOT NULL,
  lifetime      integer NOT NULL,
  ordinal       integer NOT NULL,
  company_id    uuid NOT NULL REFERENCES regions_company,
  document_id   uuid NOT NULL REFERENCES wins_document,
  margin        bigint,
  why           text NOT NULL CHECK (why ~ '\S'),
  approved_by   uuid NOT NULL,
  approved_name text NOT NULL,
  approved_at   timestamptz NOT NULL,
  PRIMARY KEY (file_id, lifetime, ordinal),
  FOREIGN KEY (file_id, lifetime) REFERENCES wins_lifetime
);
COMMENT ON TABLE wins_approval IS 'Who took a first order below the margin floor, and why (S68). Append-only: the highest ordinal holds.';
COMMENT ON COLUMN wins_approval.margin IS 'As it stood on that day, in hundredths of a percent; empty when nobody knew it.';
REVOKE UPDATE, DELETE, TRUNCATE ON wins_approval FROM code99_app;
--rollback DROP TABLE wins_approval;
