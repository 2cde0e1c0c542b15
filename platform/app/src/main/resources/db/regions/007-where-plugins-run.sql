--liquibase formatted sql

--changeset code99:regions-007-where-plugins-run
CREATE TABLE regions_plugin_running (
  ordinal    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  company_id uuid NOT NULL REFERENCES regions_company,
  plugin_id  text COLLATE "C" NOT NULL,
  running    text NOT NULL CHECK (running IN ('in-process', 'isolated')),
  by_name    text NOT NULL CHECK (by_name <> ''),
  why        text NOT NULL CHECK (why <> ''),
  at         timestamptz NOT NULL
);
COMMENT ON TABLE regions_plugin_running IS 'Append-only: where a company wants a plugin to run. The newest word of each company holds; one that says isolated outvotes all that say in-process, for a jar is loaded once for all of them.';
CREATE INDEX regions_plugin_running_of_company ON regions_plugin_running (company_id, plugin_id, ordinal);
REVOKE UPDATE, DELETE, TRUNCATE ON regions_plugin_running FROM code99_app;
--rollback DROP TABLE regions_plugin_running;
