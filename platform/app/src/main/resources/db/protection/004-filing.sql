--liquibase formatted sql

--changeset protection:004-filing
--comment: Lists are copied in here by a role that may add rows and nothing else.
GRANT INSERT ON protection_flag TO code99_filing;
--rollback REVOKE INSERT ON protection_flag FROM code99_filing;
