--liquibase formatted sql

--changeset code99:triage-001-score
-- The order as it was last reckoned; derived, so it is written anew each time.
CREATE TABLE triage_score (
  file_id       uuid PRIMARY KEY,
  company_id    uuid NOT NULL,
  episode_id    uuid NOT NULL,
  points        smallint CHECK (points BETWEEN 0 AND 100),
  win_ppm       integer CHECK (win_ppm BETWEEN 0 AND 1000000),
  value_minor   bigint,
  lost_minor    bigint,
  currency      text NOT NULL,
  lines         text NOT NULL,
  decision      text NOT NULL CHECK (decision IN ('visit', 'watch', 'stopped')),
  because       text NOT NULL,
  never_fun     boolean NOT NULL,
  scored_by     text NOT NULL,
  settings_hash text NOT NULL,
  seed          bigint NOT NULL,
  as_of         date NOT NULL
);
COMMENT ON COLUMN triage_score.value_minor IS 'Revenue to be expected from a second lifetime.';
COMMENT ON COLUMN triage_score.lost_minor IS 'Revenue lost per year, in the company''s currency where there is a rate: the order where nothing is scored.';
CREATE INDEX triage_score_of_company ON triage_score (company_id);
--rollback DROP TABLE triage_score;
