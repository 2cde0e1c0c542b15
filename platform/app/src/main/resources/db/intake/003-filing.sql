--liquibase formatted sql

--changeset intake:003-filing
--comment: Lists are copied in here by a role that may add rows and nothing else.
GRANT INSERT ON intake_row, intake_remark TO code99_filing;
--rollback REVOKE INSERT ON intake_row, intake_remark FROM code99_filing;
