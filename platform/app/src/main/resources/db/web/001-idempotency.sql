--liquibase formatted sql

--changeset web:001-idempotency
CREATE TABLE web_idempotency (
  company_id  uuid NOT NULL,
  person_id   uuid NOT NULL,
  key         text COLLATE "C" NOT NULL CHECK (key <> '' AND length(key) <= 200),
  route       text NOT NULL,
  body_hash   text NOT NULL,
  begun_at    timestamptz NOT NULL,
  status      integer,
  content_type text,
  location    text,
  body        text,
  PRIMARY KEY (company_id, person_id, key)
);
COMMENT ON TABLE web_idempotency IS 'What a mutation of the API answered, for 24 hours: the same key again gets the same answer and does nothing. No status is one that runs, or was cut off.';
CREATE INDEX web_idempotency_begun ON web_idempotency (begun_at);
--rollback DROP TABLE web_idempotency;
