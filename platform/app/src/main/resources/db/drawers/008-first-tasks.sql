--liquibase formatted sql

--changeset drawers:008-first-tasks
ALTER TABLE drawers_task ADD COLUMN goes_first boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN drawers_task.goes_first IS 'Somebody waits for an answer: it stands before everything that is only due.';
--rollback ALTER TABLE drawers_task DROP COLUMN goes_first;
