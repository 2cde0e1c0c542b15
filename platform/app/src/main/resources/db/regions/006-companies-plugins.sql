--liquibase formatted sql

--changeset code99:regions-006-plugin-word
CREATE TABLE regions_plugin_word (
  ordinal    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  company_id uuid NOT NULL REFERENCES regions_company,
  plugin_id  text COLLATE "C" NOT NULL,
  said_by    text NOT NULL CHECK (said_by IN ('group', 'company')),
  word       text NOT NULL,
  by_name    text NOT NULL CHECK (by_name <> ''),
  why        text NOT NULL CHECK (why <> ''),
  at         timestamptz NOT NULL,
  CHECK (CASE said_by WHEN 'group' THEN word IN ('allowed', 'forbidden', 'pinned') ELSE word IN ('on', 'off') END)
);
COMMENT ON TABLE regions_plugin_word IS 'Append-only: what the group says of a plugin for a company, and whether the company wants it. The newest word of each holds; without a word a plugin is allowed, and on as soon as its jar lies in the plugin folder.';
CREATE INDEX regions_plugin_word_of_company ON regions_plugin_word (company_id, plugin_id, said_by, ordinal);
REVOKE UPDATE, DELETE, TRUNCATE ON regions_plugin_word FROM code99_app;
--rollback DROP TABLE regions_plugin_word;

--changeset code99:regions-006-each-company-for-itself
--comment: What was switched for the whole installation becomes the word of each of its companies.
INSERT INTO regions_plugin_word (company_id, plugin_id, said_by, word, by_name, why, at)
SELECT c.id, p.plugin_id, 'company', CASE WHEN p.enabled THEN 'on' ELSE 'off' END, p.by_name, p.why, p.at
  FROM regions_plugin p CROSS JOIN regions_company c;
DROP TABLE regions_plugin;
--rollback CREATE TABLE regions_plugin (plugin_id text COLLATE "C" PRIMARY KEY, enabled boolean NOT NULL, by_name text NOT NULL CHECK (by_name <> ''), why text NOT NULL CHECK (why <> ''), at timestamptz NOT NULL);
--rollback INSERT INTO regions_plugin SELECT DISTINCT ON (plugin_id) plugin_id, word = 'on', by_name, why, at FROM regions_plugin_word WHERE said_by = 'company' ORDER BY plugin_id, ordinal DESC;
--rollback DELETE FROM regions_plugin_word WHERE said_by = 'company';
