--liquibase formatted sql

--changeset code99:watch-002-sources
CREATE TABLE watch_source (
  company_id   uuid NOT NULL REFERENCES regions_company,
  region_id    uuid NOT NULL REFERENCES regions_region,
  extension_id text COLLATE "C" NOT NULL,
  label        text NOT NULL,
  cursor       text NOT NULL DEFAULT '',
  asked_at     timestamptz,
  heard_at     timestamptz,
  next_at      timestamptz NOT NULL,
  trouble      text NOT NULL DEFAULT '',
  PRIMARY KEY (company_id, region_id, extension_id)
);
COMMENT ON TABLE watch_source IS 'A source of signals that a region chose: up to where it was read, and when it is asked again.';
COMMENT ON COLUMN watch_source.cursor IS 'The source''s own words; written in the transaction that keeps what came with it.';
COMMENT ON COLUMN watch_source.asked_at IS 'The question under way, or the last one: only who asked it may write its answer.';
REVOKE DELETE, TRUNCATE ON watch_source FROM code99_app;

CREATE TABLE watch_signal_kind (
  company_id uuid NOT NULL REFERENCES regions_company,
  code       text COLLATE "C" NOT NULL,
  label      text NOT NULL CHECK (label <> ''),
  source     text NOT NULL,
  PRIMARY KEY (company_id, code)
);
COMMENT ON TABLE watch_signal_kind IS 'The kinds of signals that sources declared; they stay readable when the source has gone.';
REVOKE DELETE, TRUNCATE ON watch_signal_kind FROM code99_app;

CREATE TABLE watch_arrival (
  id           uuid PRIMARY KEY,
  company_id   uuid NOT NULL REFERENCES regions_company,
  region_id    uuid NOT NULL REFERENCES regions_region,
  extension_id text COLLATE "C" NOT NULL,
  source_key   text COLLATE "C" NOT NULL CHECK (source_key <> ''),
  source       text NOT NULL,
  kind         text NOT NULL,
  about        text NOT NULL,
  name         text NOT NULL,
  mail_domain  text NOT NULL,
  country      text NOT NULL,
  happened_on  date NOT NULL,
  words        text NOT NULL,
  arrived_at   timestamptz NOT NULL,
  fate         text NOT NULL CHECK (fate IN ('matched', 'waiting', 'assigned', 'dropped')),
  settled_at   timestamptz,
  settled_by   text,
  why          text,
  CHECK ((fate IN ('assigned', 'dropped')) = (settled_by IS NOT NULL)),
  UNIQUE (company_id, region_id, extension_id, source_key)
);
COMMENT ON TABLE watch_arrival IS 'What sources told, each once by its key; what concerns nobody who is known waits for a person.';
CREATE INDEX watch_arrival_waiting ON watch_arrival (company_id, arrived_at) WHERE fate = 'waiting';
REVOKE DELETE, TRUNCATE ON watch_arrival FROM code99_app;
--rollback DROP TABLE watch_arrival, watch_signal_kind, watch_source;
