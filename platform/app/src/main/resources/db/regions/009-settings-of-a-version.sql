--liquibase formatted sql

--changeset code99:regions-009-schema-version
ALTER TABLE regions_binding ADD COLUMN schema_version integer NOT NULL DEFAULT 1 CHECK (schema_version >= 1);
COMMENT ON COLUMN regions_binding.schema_version IS 'For which version of the extension''s settings they were set; its schema says how older ones are carried over.';
--rollback ALTER TABLE regions_binding DROP COLUMN schema_version;
