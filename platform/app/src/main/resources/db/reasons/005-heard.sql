--liquibase formatted sql

--changeset code99:reasons-005-heard
CREATE TABLE reasons_heard (
  episode_id uuid NOT NULL,
  ordinal    integer NOT NULL,
  company_id uuid NOT NULL REFERENCES regions_company,
  codes      text[] NOT NULL,
  heard_at   timestamptz NOT NULL,
  heard_by   text NOT NULL CHECK (heard_by <> ''),
  PRIMARY KEY (episode_id, ordinal)
);
COMMENT ON TABLE reasons_heard IS 'What the customer gave as reasons, face to face. Append-only, the highest ordinal holds; one without codes leaves what their notes say.';
COMMENT ON COLUMN reasons_heard.codes IS 'The weightiest reason first.';
REVOKE UPDATE, DELETE, TRUNCATE ON reasons_heard FROM code99_app;

CREATE VIEW reasons_heard_that_holds WITH (security_invoker = true) AS
SELECT h.* FROM reasons_heard h
WHERE cardinality(h.codes) > 0
  AND NOT EXISTS (SELECT FROM reasons_heard n WHERE n.episode_id = h.episode_id AND n.ordinal > h.ordinal);

-- The customer's voice: what was heard face to face, else what is read out of their words in a list.
CREATE VIEW reasons_customer WITH (security_invoker = true) AS
SELECT h.episode_id, c.rank::smallint AS rank, h.company_id, c.code, 100::smallint AS confidence
FROM reasons_heard_that_holds h
CROSS JOIN LATERAL unnest(h.codes) WITH ORDINALITY AS c (code, rank)
UNION ALL
SELECT r.episode_id, r.rank, r.company_id, r.code, r.confidence
FROM reasons_reason r
WHERE r.voice = 2
  AND NOT EXISTS (SELECT FROM reasons_heard_that_holds h WHERE h.episode_id = r.episode_id);

CREATE OR REPLACE VIEW reasons_ruling WITH (security_invoker = true) AS
SELECT v.episode_id, 3::smallint AS voice, c.rank::smallint AS rank, v.company_id, c.code, 100::smallint AS confidence
FROM reasons_verdict_that_holds v
CROSS JOIN LATERAL unnest(v.codes) WITH ORDINALITY AS c (code, rank)
UNION ALL
SELECT h.episode_id, 2::smallint, c.rank::smallint, h.company_id, c.code, 100::smallint
FROM reasons_heard_that_holds h
CROSS JOIN LATERAL unnest(h.codes) WITH ORDINALITY AS c (code, rank)
WHERE NOT EXISTS (SELECT FROM reasons_verdict_that_holds v WHERE v.episode_id = h.episode_id)
UNION ALL
SELECT r.episode_id, r.voice, r.rank, r.company_id, r.code, r.confidence
FROM reasons_reason r
WHERE NOT EXISTS (SELECT FROM reasons_verdict_that_holds v WHERE v.episode_id = r.episode_id)
  AND NOT EXISTS (SELECT FROM reasons_heard_that_holds h WHERE h.episode_id = r.episode_id)
  AND NOT EXISTS (SELECT FROM reasons_reason h WHERE h.episode_id = r.episode_id AND h.voice > r.voice);
--rollback CREATE OR REPLACE VIEW reasons_ruling WITH (security_invoker = true) AS
--rollback SELECT v.episode_id, 3::smallint AS voice, c.rank::smallint AS rank, v.company_id, c.code, 100::smallint AS confidence
--rollback FROM reasons_verdict_that_holds v CROSS JOIN LATERAL unnest(v.codes) WITH ORDINALITY AS c (code, rank)
--rollback UNION ALL
--rollback SELECT r.episode_id, r.voice, r.rank, r.company_id, r.code, r.confidence FROM reasons_reason r
--rollback WHERE NOT EXISTS (SELECT FROM reasons_verdict_that_holds v WHERE v.episode_id = r.episode_id)
--rollback   AND NOT EXISTS (SELECT FROM reasons_reason h WHERE h.episode_id = r.episode_id AND h.voice > r.voice);
--rollback DROP VIEW reasons_customer, reasons_heard_that_holds; DROP TABLE reasons_heard;
