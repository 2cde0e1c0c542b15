--liquibase formatted sql

--changeset triage:003-cooling
ALTER TABLE triage_score ADD COLUMN cools_until date;
COMMENT ON COLUMN triage_score.cools_until IS 'When the file would be visited, where a fresh wound is all that holds it (S33).';
--rollback ALTER TABLE triage_score DROP COLUMN cools_until;
