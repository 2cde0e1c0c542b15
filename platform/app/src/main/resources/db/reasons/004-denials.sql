--liquibase formatted sql

--changeset code99:reasons-004-denials
CREATE TABLE reasons_denied (
  episode_id uuid NOT NULL,
  voice      smallint NOT NULL CHECK (voice BETWEEN 1 AND 2),
  company_id uuid NOT NULL,
  code       text NOT NULL,
  import_id  uuid,
  UNIQUE NULLS NOT DISTINCT (episode_id, voice, code, import_id)
);
COMMENT ON TABLE reasons_denied IS 'What a note says was no reason: it never happened, or was no fault of ours. Append-only, as readings are.';
COMMENT ON COLUMN reasons_denied.voice IS '1 our rep, 2 the customer.';
COMMENT ON COLUMN reasons_denied.import_id IS 'The later list whose note was read; NULL is what was told when the loss was filed.';
REVOKE UPDATE, DELETE, TRUNCATE ON reasons_denied FROM code99_app;

-- What each voice denies now: by the reading of the newest list that was not taken back, else the first one.
CREATE VIEW reasons_denial WITH (security_invoker = true) AS
SELECT d.episode_id, d.voice, d.company_id, d.code
FROM reasons_denied d
WHERE d.import_id IS NOT DISTINCT FROM
  (SELECT a.import_id
     FROM reasons_reread a
    WHERE a.episode_id = d.episode_id AND a.voice = d.voice
      AND NOT EXISTS (SELECT FROM drawers_withdrawal w WHERE w.import_id = a.import_id)
    ORDER BY a.import_id DESC
    LIMIT 1);
--rollback DROP VIEW reasons_denial; DROP TABLE reasons_denied;
