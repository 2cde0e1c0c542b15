--liquibase formatted sql

--changeset code99:regions-003-inherit-again
ALTER TABLE regions_binding ADD COLUMN inherits boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN regions_binding.inherits IS 'The region takes its own choice back: what the region above uses holds here again.';
--rollback ALTER TABLE regions_binding DROP COLUMN inherits;

--changeset code99:regions-003-plugin
CREATE TABLE regions_plugin (
  plugin_id text COLLATE "C" PRIMARY KEY,
  enabled   boolean NOT NULL,
  by_name   text NOT NULL CHECK (by_name <> ''),
  why       text NOT NULL CHECK (why <> ''),
  at        timestamptz NOT NULL
);
COMMENT ON TABLE regions_plugin IS 'Plugins that somebody switched, for the whole installation. One without a row runs as soon as its jar lies in the plugin folder.';
--rollback DROP TABLE regions_plugin;
