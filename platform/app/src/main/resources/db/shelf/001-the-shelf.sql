--liquibase formatted sql

--changeset code99:shelf-001-jar
CREATE TABLE shelf_jar (
  sha256      text COLLATE "C" PRIMARY KEY,
  bytes       bytea NOT NULL,
  size        bigint GENERATED ALWAYS AS (octet_length(bytes)) STORED,
  signature   text NOT NULL,
  file_name   text NOT NULL CHECK (file_name <> ''),
  plugin_id   text COLLATE "C" NOT NULL CHECK (plugin_id <> ''),
  version     text NOT NULL CHECK (version <> ''),
  provider    text NOT NULL,
  uploaded_by text NOT NULL CHECK (uploaded_by <> ''),
  uploaded_at timestamptz NOT NULL,
  CONSTRAINT shelf_jar_named_by_its_bytes CHECK (sha256 = encode(sha256(bytes), 'hex'))
);
COMMENT ON TABLE shelf_jar IS 'The jars of plugins that somebody uploaded, each under the SHA-256 of its bytes; never changed and never deleted. Only a signature may come later. Of the installation, not of a company.';
-- a jar is packed already
ALTER TABLE shelf_jar ALTER COLUMN bytes SET STORAGE EXTERNAL;
REVOKE UPDATE, DELETE, TRUNCATE ON shelf_jar FROM code99_app;
GRANT UPDATE (signature) ON shelf_jar TO code99_app;
--rollback DROP TABLE shelf_jar;

--changeset code99:shelf-001-jar-word
CREATE TABLE shelf_jar_word (
  ordinal   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  word      text NOT NULL CHECK (word IN ('install', 'upgrade', 'roll_back', 'remove', 'pin', 'revoke', 'quarantine', 'release')),
  plugin_id text COLLATE "C" NOT NULL,
  version   text NOT NULL,
  sha256    text COLLATE "C" NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  by_name   text NOT NULL CHECK (by_name <> ''),
  why       text NOT NULL CHECK (why <> ''),
  at        timestamptz NOT NULL
);
COMMENT ON TABLE shelf_jar_word IS 'Append-only: what somebody wanted of a jar. Of install, upgrade, roll_back and remove the newest for a plugin holds; of pin and revoke, and of quarantine and release, the newest for a jar. A jar of the plugin folder is named here too. Of the installation, not of a company.';
CREATE INDEX shelf_jar_word_of_plugin ON shelf_jar_word (plugin_id, ordinal);
REVOKE UPDATE, DELETE, TRUNCATE ON shelf_jar_word FROM code99_app;
--rollback DROP TABLE shelf_jar_word;

--changeset code99:shelf-001-key-word
CREATE TABLE shelf_key_word (
  ordinal     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  word        text NOT NULL CHECK (word IN ('trust', 'distrust', 'revoke')),
  fingerprint text COLLATE "C" NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
  public_key  text NOT NULL CHECK (public_key <> ''),
  name        text NOT NULL CHECK (name <> ''),
  by_name     text NOT NULL CHECK (by_name <> ''),
  why         text NOT NULL CHECK (why <> ''),
  at          timestamptz NOT NULL
);
COMMENT ON TABLE shelf_key_word IS 'Append-only: which publishers the house trusts, by their public keys; the newest word of a key holds. Of the installation, not of a company.';
REVOKE UPDATE, DELETE, TRUNCATE ON shelf_key_word FROM code99_app;
--rollback DROP TABLE shelf_key_word;
