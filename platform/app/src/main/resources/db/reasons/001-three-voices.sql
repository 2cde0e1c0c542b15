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
  voice      smallint NOT NULL CHECK (voice BETWEEN 1 AND 2),
  rank       smallint NOT NULL CHECK (rank >= 1),
  company_id uuid NOT NULL,
  code       text NOT NULL,
  confidence smallint NOT NULL CHECK (confidence BETWEEN 1 AND 100),
  words      text NOT NULL,
  given_by   text NOT NULL,
  PRIMARY KEY (episode_id, voice, rank)
);
COMMENT ON TABLE reasons_reason IS 'What a taxonomy reads out of the newest note of each voice; the notes themselves are kept.';
COMMENT ON COLUMN reasons_reason.voice IS '1 our rep, 2 the customer.';
COMMENT ON COLUMN reasons_reason.given_by IS 'The taxonomy and its version.';

CREATE TABLE reasons_verdict (
  episode_id uuid NOT NULL,
  ordinal    integer NOT NULL,
  company_id uuid NOT NULL REFERENCES regions_company,
  codes      text[] NOT NULL,
  ruled_at   timestamptz NOT NULL,
  ruled_by   text NOT NULL CHECK (ruled_by <> ''),
  PRIMARY KEY (episode_id, ordinal)
);
COMMENT ON TABLE reasons_verdict IS 'The third voice: the manager''s ruling. Append-only, the highest ordinal holds; one without codes lets the others rule again.';
COMMENT ON COLUMN reasons_verdict.codes IS 'The likeliest reason first.';
REVOKE UPDATE, DELETE, TRUNCATE ON reasons_verdict FROM code99_app;

CREATE VIEW reasons_verdict_that_holds WITH (security_invoker = true) AS
SELECT v.* FROM reasons_verdict v
WHERE cardinality(v.codes) > 0
  AND NOT EXISTS (SELECT FROM reasons_verdict n WHERE n.episode_id = v.episode_id AND n.ordinal > v.ordinal);

-- The set that rules: the manager's, else the customer's, else our rep's.
CREATE VIEW reasons_ruling WITH (security_invoker = true) AS
SELECT v.episode_id, 3::smallint AS voice, c.rank::smallint AS rank, v.company_id, c.code, 100::smallint AS confidence
FROM reasons_verdict_that_holds v
CROSS JOIN LATERAL unnest(v.codes) WITH ORDINALITY AS c (code, rank)
UNION ALL
SELECT r.episode_id, r.voice, r.rank, r.company_id, r.code, r.confidence
FROM reasons_reason r
WHERE NOT EXISTS (SELECT FROM reasons_verdict_that_holds v WHERE v.episode_id = r.episode_id)
  AND NOT EXISTS (SELECT FROM reasons_reason h WHERE h.episode_id = r.episode_id AND h.voice > r.voice);
--rollback DROP VIEW reasons_ruling, reasons_verdict_that_holds; DROP TABLE reasons_verdict, reasons_reason, reasons_code;
