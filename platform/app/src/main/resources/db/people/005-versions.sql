--liquibase formatted sql

--changeset code99:people-005-versions
--comment: The place of its last change in the audit trail, where what changed stands; 0 for none.
ALTER TABLE people_account ADD COLUMN version bigint NOT NULL DEFAULT 0;
--rollback ALTER TABLE people_account DROP COLUMN version;
