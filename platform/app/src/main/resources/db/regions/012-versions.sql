--liquibase formatted sql

--changeset code99:regions-012-versions
ALTER TABLE regions_region ADD COLUMN version bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN regions_region.version IS 'The place of its last change in the audit trail, where what changed stands; 0 for none. A change names the version that it was made on.';
ALTER TABLE regions_company ADD COLUMN sender_version bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN regions_company.sender_version IS 'The same for what letters say of us.';
--rollback ALTER TABLE regions_company DROP COLUMN sender_version;
--rollback ALTER TABLE regions_region DROP COLUMN version;
