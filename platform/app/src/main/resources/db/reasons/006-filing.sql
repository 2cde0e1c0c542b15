--liquibase formatted sql

--changeset reasons:006-filing
--comment: Lists are copied in here by a role that may add rows and nothing else.
GRANT INSERT ON reasons_reading, reasons_denied TO code99_filing;
--rollback REVOKE INSERT ON reasons_reading, reasons_denied FROM code99_filing;
