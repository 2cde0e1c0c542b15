--liquibase formatted sql

--changeset triage:002-filing
--comment: Lists are copied in here by a role that may add rows and nothing else.
GRANT INSERT ON triage_score TO code99_filing;
--rollback REVOKE INSERT ON triage_score FROM code99_filing;
