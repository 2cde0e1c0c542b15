--liquibase formatted sql

--changeset intake:002-by
ALTER TABLE intake_import
  ADD COLUMN by_id   uuid,
  ADD COLUMN by_name text NOT NULL DEFAULT '';
COMMENT ON COLUMN intake_import.by_id IS 'Who put the list in; NULL for a list of the command line.';
CREATE INDEX intake_import_of_company ON intake_import (company_id, started_at DESC, id);
--rollback DROP INDEX intake_import_of_company;
--rollback ALTER TABLE intake_import DROP COLUMN by_name, DROP COLUMN by_id;
