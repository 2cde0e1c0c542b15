--liquibase formatted sql

--changeset code99:reasons-002-later-readings
-- Readings are only added; which of them speaks is looked up. So a list that is taken back takes its readings along.
DROP VIEW reasons_ruling;
ALTER TABLE reasons_reason RENAME TO reasons_reading;
ALTER TABLE reasons_reading ADD import_id uuid;
ALTER TABLE reasons_reading DROP CONSTRAINT reasons_reason_pkey;
ALTER TABLE reasons_reading ADD UNIQUE NULLS NOT DISTINCT (episode_id, voice, rank, import_id);
COMMENT ON TABLE reasons_reading IS 'What a taxonomy reads out of a note. Append-only; the notes themselves are kept by the drawers.';
COMMENT ON COLUMN reasons_reading.import_id IS 'The later list whose note was read; NULL is what was told when the loss was filed.';
REVOKE UPDATE, DELETE, TRUNCATE ON reasons_reading FROM code99_app;

CREATE TABLE reasons_reread (
  episode_id uuid     NOT NULL,
  voice      smallint NOT NULL CHECK (voice BETWEEN 1 AND 2),
  import_id  uuid     NOT NULL,
  company_id uuid     NOT NULL,
  PRIMARY KEY (episode_id, voice, import_id)
);
COMMENT ON TABLE reasons_reread IS 'A voice was read anew for a later list, and speaks by that reading from then on, even if it gave no reason.';
REVOKE UPDATE, DELETE, TRUNCATE ON reasons_reread FROM code99_app;

-- What each voice says now: the reading of the newest list that was not taken back, else the first one.
CREATE VIEW reasons_reason WITH (security_invoker = true) AS
SELECT r.episode_id, r.voice, r.rank, r.company_id, r.code, r.confidence, r.words, r.given_by
FROM reasons_reading r
LEFT JOIN (SELECT DISTINCT ON (a.episode_id, a.voice) a.episode_id, a.voice, a.import_id
             FROM reasons_reread a
            WHERE NOT EXISTS (SELECT FROM drawers_withdrawal w WHERE w.import_id = a.import_id)
            ORDER BY a.episode_id, a.voice, a.import_id DESC) newest
       ON newest.episode_id = r.episode_id AND newest.voice = r.voice
WHERE r.import_id IS NOT DISTINCT FROM newest.import_id;

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
--rollback empty
