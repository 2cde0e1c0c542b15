--liquibase formatted sql

--changeset visits:001-visit
CREATE TABLE visits_visit (
  id             uuid PRIMARY KEY,
  company_id     uuid NOT NULL REFERENCES regions_company,
  file_id        uuid NOT NULL REFERENCES drawers_file,
  rep_id         uuid NOT NULL,
  rep_name       text NOT NULL,
  decision_maker text NOT NULL,
  appointment    timestamptz,
  opened_at      timestamptz NOT NULL,
  closed_at      timestamptz,
  closed_by      uuid,
  CHECK ((closed_at IS NULL) = (closed_by IS NULL))
);
-- One conversation at a time: what is recorded without a plan belongs to the visit that is open.
CREATE UNIQUE INDEX visits_visit_open ON visits_visit (file_id) WHERE closed_at IS NULL;
CREATE INDEX visits_visit_of_file ON visits_visit (file_id, id);
COMMENT ON TABLE visits_visit IS 'A fact-finding visit: nothing is sold there. Without an appointment it was not planned.';
REVOKE DELETE, TRUNCATE ON visits_visit FROM code99_app;
--rollback DROP TABLE visits_visit;

--changeset visits:001-listening-log
CREATE TABLE visits_note (
  id                     uuid PRIMARY KEY,
  company_id             uuid NOT NULL REFERENCES regions_company,
  visit_id               uuid NOT NULL REFERENCES visits_visit,
  client_key             text NOT NULL CHECK (client_key <> ''),
  content                text NOT NULL,
  happened_on            date NOT NULL,
  recorded_at            timestamptz NOT NULL,
  recorded_by            uuid NOT NULL,
  recorded_by_name       text NOT NULL,
  happened               text NOT NULL,
  why                    text NOT NULL CHECK (why IN ('told', 'not-said', 'not-answered')),
  why_words              text NOT NULL,
  cost                   text NOT NULL CHECK (cost IN ('told', 'not-said', 'not-answered')),
  cost_words             text NOT NULL,
  reaction               integer CHECK (reaction BETWEEN 1 AND 5),
  reaction_words         text NOT NULL,
  would_they             text CHECK (would_they IN ('yes', 'no', 'not-yet', 'did-not-ask')),
  decision_maker_present boolean,
  darts                  text CHECK (darts IN ('in-the-drawer', 'on-the-wall', 'thrown')),
  UNIQUE (company_id, recorded_by, client_key, content)
);
COMMENT ON TABLE visits_note IS 'What happened on a visit, as it was recorded.';
COMMENT ON COLUMN visits_note.client_key IS 'Given by the device that wrote it; with a hash of the content it makes a note that was sent twice one note.';

CREATE TABLE visits_words (
  note_id    uuid    NOT NULL REFERENCES visits_note,
  ordinal    integer NOT NULL,
  company_id uuid    NOT NULL REFERENCES regions_company,
  said_by    text    NOT NULL,
  words      text    NOT NULL CHECK (words <> ''),
  PRIMARY KEY (note_id, ordinal)
);
COMMENT ON TABLE visits_words IS 'The listening log: complaints word for word.';
REVOKE UPDATE, DELETE, TRUNCATE ON visits_note, visits_words FROM code99_app;
--rollback DROP TABLE visits_words, visits_note;

--changeset visits:001-classification
CREATE TABLE visits_classification (
  visit_id      uuid    NOT NULL REFERENCES visits_visit,
  voice         text    NOT NULL CHECK (voice IN ('rep', 'manager')),
  ordinal       integer NOT NULL,
  company_id    uuid    NOT NULL REFERENCES regions_company,
  codes         text[]  NOT NULL,
  would_not_say boolean NOT NULL,
  chosen_at     timestamptz NOT NULL,
  chosen_by     uuid    NOT NULL,
  chosen_by_name text   NOT NULL,
  PRIMARY KEY (visit_id, voice, ordinal),
  CHECK (would_not_say = (cardinality(codes) = 0))
);
COMMENT ON TABLE visits_classification IS 'Append-only: the reasons that rep and manager chose for a visit, apart from each other; the highest ordinal holds.';
REVOKE UPDATE, DELETE, TRUNCATE ON visits_classification FROM code99_app;
--rollback DROP TABLE visits_classification;

--changeset visits:001-wish
CREATE TABLE visits_wish (
  id          uuid PRIMARY KEY,
  company_id  uuid NOT NULL REFERENCES regions_company,
  file_id     uuid NOT NULL REFERENCES drawers_file,
  words       text NOT NULL CHECK (words <> ''),
  asked_on    date NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL
);
COMMENT ON TABLE visits_wish IS 'They asked for it: opens the pitch lock for exactly that.';
REVOKE UPDATE, DELETE, TRUNCATE ON visits_wish FROM code99_app;
--rollback DROP TABLE visits_wish;

--changeset visits:001-clearing
CREATE TABLE visits_clearing (
  id          uuid PRIMARY KEY,
  company_id  uuid NOT NULL REFERENCES regions_company,
  file_id     uuid NOT NULL REFERENCES drawers_file,
  lifetime    integer NOT NULL,
  step        integer NOT NULL CHECK (step BETWEEN 1 AND 3),
  client_key  text NOT NULL CHECK (client_key <> ''),
  content     text NOT NULL,
  happened_on date NOT NULL,
  notes       text NOT NULL,
  outcome     text NOT NULL,
  fixes       text[] NOT NULL,
  past_behind text CHECK (past_behind IN ('yes', 'no', 'not-yet')),
  counts      boolean NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_by_name text NOT NULL,
  UNIQUE (company_id, recorded_by, client_key, content)
);
CREATE INDEX visits_clearing_of_file ON visits_clearing (file_id, id);
COMMENT ON TABLE visits_clearing IS 'What was said at each step of clearing the air; counts says whether the step is done by it.';

CREATE TABLE visits_proposal (
  id         uuid PRIMARY KEY,
  company_id uuid NOT NULL REFERENCES regions_company,
  file_id    uuid NOT NULL REFERENCES drawers_file,
  clearing_id uuid NOT NULL UNIQUE REFERENCES visits_clearing,
  kind       text NOT NULL CHECK (kind IN ('stop-or-hand-over')),
  because    text NOT NULL,
  made_at    timestamptz NOT NULL
);
COMMENT ON TABLE visits_proposal IS 'The past is not behind them: a person decides whether to stop or to hand over.';
REVOKE UPDATE, DELETE, TRUNCATE ON visits_clearing, visits_proposal FROM code99_app;
--rollback DROP TABLE visits_proposal, visits_clearing;

--changeset visits:001-review
CREATE TABLE visits_review (
  id          uuid PRIMARY KEY,
  company_id  uuid NOT NULL REFERENCES regions_company,
  file_id     uuid NOT NULL REFERENCES drawers_file,
  lifetime    integer NOT NULL,
  meant       text NOT NULL,
  happened    text NOT NULL,
  differently text NOT NULL,
  answered_at timestamptz NOT NULL,
  answered_by uuid NOT NULL,
  answered_by_name text NOT NULL
);
CREATE INDEX visits_review_of_file ON visits_review (file_id);
COMMENT ON TABLE visits_review IS 'Three questions at the end of an attempt.';
REVOKE UPDATE, DELETE, TRUNCATE ON visits_review FROM code99_app;
--rollback DROP TABLE visits_review;

--changeset visits:001-opportunity
CREATE TABLE visits_opportunity (
  visit_id   uuid PRIMARY KEY REFERENCES visits_visit,
  company_id uuid NOT NULL REFERENCES regions_company,
  file_id    uuid NOT NULL REFERENCES drawers_file,
  title      text NOT NULL CHECK (title <> ''),
  opened_at  timestamptz NOT NULL,
  opened_by  uuid NOT NULL
);
COMMENT ON TABLE visits_opportunity IS 'What a closed visit led to; one for each visit.';
REVOKE UPDATE, DELETE, TRUNCATE ON visits_opportunity FROM code99_app;
--rollback DROP TABLE visits_opportunity;
