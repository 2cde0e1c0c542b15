--liquibase formatted sql

--changeset code99:reasons-002-denials
CREATE TABLE reasons_denial (
  episode_id uuid NOT NULL,
  voice      smallint NOT NULL CHECK (voice BETWEEN 1 AND 2),
  company_id uuid NOT NULL,
  code       text NOT NULL,
  PRIMARY KEY (episode_id, voice, code)
);
COMMENT ON TABLE reasons_denial IS 'What the newest note of each voice says was no reason: it never happened, or was no fault of ours.';
COMMENT ON COLUMN reasons_denial.voice IS '1 our rep, 2 the customer.';
--rollback DROP TABLE reasons_denial;
