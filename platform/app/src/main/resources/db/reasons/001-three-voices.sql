--liquibase formatted sql

--changeset code99:reasons-001-three-voices
-- What a code meant when it was given: history stays readable when its taxonomy is gone.
CREATE TABLE reasons_code (
  company_id    uuid NOT NULL REFERENCES regions_company,
  code          text NOT NULL,
  taxonomy      text NOT NULL,
  labels        jsonb NOT NULL,
  side          text NOT NULL,
  can_change    boolean NOT NULL,
  we_control_it boolean NOT NULL,
  loss_class    text NOT NULL,
  allowed_tones text[] NOT NULL,
  shown_by      text[] NOT NULL,
  severity      integer NOT NULL,
  PRIMARY KEY (company_id, code)
);

-- The episode is an earlier room's row; its key is not declared again here: a million checks cost more than they tell,
-- since the only writer reads the episodes that it writes about in the same transaction.
CREATE TABLE reasons_reason (
  episode_id uuid NOT NULL,
  voice      smallint NOT NULL CHECK (voice BETWEEN 1 AND 3),
  rank       smallint NOT NULL CHECK (rank >= 1),
  company_id uuid NOT NULL,
  code       text NOT NULL,
  confidence smallint NOT NULL CHECK (confidence BETWEEN 1 AND 100),
  words      text NOT NULL,
  given_by   text NOT NULL,
  PRIMARY KEY (episode_id, voice, rank)
);
COMMENT ON COLUMN reasons_reason.voice IS '1 our rep, 2 the customer, 3 the manager''s ruling.';
COMMENT ON COLUMN reasons_reason.given_by IS 'The taxonomy and its version, or the person.';

-- The set that rules: the manager''s, else the customer''s, else our rep''s.
CREATE VIEW reasons_ruling WITH (security_invoker = true) AS
SELECT r.* FROM reasons_reason r
WHERE NOT EXISTS (SELECT FROM reasons_reason h WHERE h.episode_id = r.episode_id AND h.voice > r.voice);
--rollback DROP VIEW reasons_ruling; DROP TABLE reasons_reason, reasons_code;
