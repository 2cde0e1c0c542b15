--liquibase formatted sql

--changeset code99:watch-001-signal
CREATE TABLE watch_signal (
  id         uuid PRIMARY KEY,
  company_id uuid NOT NULL REFERENCES regions_company,
  kind       text NOT NULL CHECK (kind <> ''),
  file_id    uuid REFERENCES drawers_file,
  subject    text NOT NULL,
  event_key  text NOT NULL CHECK (event_key <> ''),
  words      text NOT NULL,
  seen_on    date NOT NULL,
  noted_at   timestamptz NOT NULL,
  noted_by   text NOT NULL,
  UNIQUE NULLS NOT DISTINCT (company_id, kind, file_id, subject, event_key)
);
COMMENT ON TABLE watch_signal IS 'Append-only: something changed, for one file or for all that were lost to a competitor or to a cause (subject).';
COMMENT ON COLUMN watch_signal.event_key IS 'Tells one event from another of the same kind: told again, it is the same one.';
REVOKE UPDATE, DELETE, TRUNCATE ON watch_signal FROM code99_app;
--rollback DROP TABLE watch_signal;

--changeset code99:watch-001-parking
CREATE TABLE watch_parking (
  id         uuid PRIMARY KEY,
  company_id uuid NOT NULL REFERENCES regions_company,
  file_id    uuid NOT NULL REFERENCES drawers_file,
  parked_at  timestamptz NOT NULL,
  parked_by  text NOT NULL,
  why        text NOT NULL CHECK (why <> ''),
  ended_at   timestamptz,
  ended_why  text,
  CHECK ((ended_at IS NULL) = (ended_why IS NULL))
);
COMMENT ON TABLE watch_parking IS 'How long a file was parked, and what ended it.';
CREATE UNIQUE INDEX watch_parking_one ON watch_parking (file_id) WHERE ended_at IS NULL;
REVOKE DELETE, TRUNCATE ON watch_parking FROM code99_app;

CREATE TABLE watch_tripwire (
  parking_id uuid NOT NULL REFERENCES watch_parking,
  ordinal    integer NOT NULL,
  company_id uuid NOT NULL REFERENCES regions_company,
  kind       text NOT NULL,
  subject    text NOT NULL,
  due_on     date,
  PRIMARY KEY (parking_id, ordinal)
);
COMMENT ON TABLE watch_tripwire IS 'Append-only: what would have to change before a parked file is worth a visit.';
COMMENT ON COLUMN watch_tripwire.subject IS 'The competitor or the cause, compared in lower case; empty for the file''s own.';
CREATE INDEX watch_tripwire_due ON watch_tripwire (company_id, due_on) WHERE due_on IS NOT NULL;
REVOKE UPDATE, DELETE, TRUNCATE ON watch_tripwire FROM code99_app;
--rollback DROP TABLE watch_tripwire, watch_parking;

--changeset code99:watch-001-touch
CREATE TABLE watch_cadence (
  file_id    uuid PRIMARY KEY REFERENCES drawers_file,
  company_id uuid NOT NULL REFERENCES regions_company,
  days       integer NOT NULL CHECK (days BETWEEN 1 AND 3650),
  since      date NOT NULL,
  set_by     text NOT NULL
);
COMMENT ON COLUMN watch_cadence.since IS 'Counts from here until there is a touch.';

CREATE TABLE watch_touch (
  id         uuid PRIMARY KEY,
  company_id uuid NOT NULL REFERENCES regions_company,
  file_id    uuid NOT NULL REFERENCES drawers_file,
  touched_on date NOT NULL,
  way        text NOT NULL,
  learnt     text NOT NULL,
  by_id      uuid NOT NULL,
  by_name    text NOT NULL,
  noted_at   timestamptz NOT NULL
);
COMMENT ON TABLE watch_touch IS 'Append-only: each time we were in touch, and what we learnt; an empty one is kept and moves no clock.';
CREATE INDEX watch_touch_of_file ON watch_touch (file_id, touched_on);
REVOKE UPDATE, DELETE, TRUNCATE ON watch_touch FROM code99_app;
--rollback DROP TABLE watch_touch, watch_cadence;
