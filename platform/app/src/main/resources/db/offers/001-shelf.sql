--liquibase formatted sql

--changeset code99:offers-001-shelf
CREATE TABLE offers_gift (
  id         uuid PRIMARY KEY,
  company_id uuid NOT NULL REFERENCES regions_company,
  code       text NOT NULL,
  names      jsonb NOT NULL,
  cost_minor bigint NOT NULL CHECK (cost_minor >= 0),
  currency   text NOT NULL,
  active     boolean NOT NULL DEFAULT true,
  UNIQUE (company_id, code)
);
COMMENT ON TABLE offers_gift IS 'Things and services that may go along with a letter. Never a price.';
--rollback DROP TABLE offers_gift;
