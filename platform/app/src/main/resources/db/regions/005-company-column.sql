--liquibase formatted sql

--changeset code99:regions-005-company-column
--comment: Row-level security finds the company of a row in this column.
COMMENT ON COLUMN regions_company.id IS 'code99:company';
--rollback COMMENT ON COLUMN regions_company.id IS NULL;
