--liquibase formatted sql

--changeset code99:offers-004-versions
ALTER TABLE offers_gift ADD COLUMN version bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN offers_gift.version IS 'The place of its last change in the audit trail, where what changed stands; 0 for none.';
--rollback ALTER TABLE offers_gift DROP COLUMN version;
