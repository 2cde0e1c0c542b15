--liquibase formatted sql

--changeset code99:wins-002-story
CREATE TABLE wins_story (
  file_id      uuid NOT NULL,
  lifetime     integer NOT NULL,
  ordinal      integer NOT NULL,
  company_id   uuid NOT NULL REFERENCES regions_company,
  words        text NOT NULL CHECK (words ~ '\S'),
  lesson       text NOT NULL CHECK (lesson ~ '\S'),
  told_by      uuid NOT NULL,
  told_by_name text NOT NULL,
  told_at      timestamptz NOT NULL,
  PRIMARY KEY (file_id, lifetime, ordinal),
  FOREIGN KEY (file_id, lifetime) REFERENCES wins_lifetime
);
COMMENT ON TABLE wins_story IS 'How a customer came back, and what we learnt from it, as everybody of the company reads it: it names nobody of the customer. Append-only: the highest ordinal holds.';
REVOKE UPDATE, DELETE, TRUNCATE ON wins_story FROM code99_app;
--rollback DROP TABLE wins_story;
