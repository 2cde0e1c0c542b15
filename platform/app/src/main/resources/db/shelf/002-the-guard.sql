--liquibase formatted sql

--changeset code99:shelf-002-guard-word
CREATE TABLE shelf_guard_word (
  ordinal bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  word    text NOT NULL CHECK (word IN ('deadline', 'memory', 'release')),
  subject text COLLATE "C" NOT NULL,
  amount  integer CHECK ((amount IS NULL) = (word = 'release')),
  by_name text NOT NULL CHECK (by_name <> ''),
  why     text NOT NULL CHECK (why <> ''),
  at      timestamptz NOT NULL
);
COMMENT ON TABLE shelf_guard_word IS 'Append-only: how the guard goes about plugins. A deadline is in seconds, for the calls of the point that is the subject; memory in megabytes, for each plugin that runs apart; of both the newest word holds. A release lets the plugin that is the subject out of quarantine, once. Of the installation, not of a company.';
REVOKE UPDATE, DELETE, TRUNCATE ON shelf_guard_word FROM code99_app;
--rollback DROP TABLE shelf_guard_word;
