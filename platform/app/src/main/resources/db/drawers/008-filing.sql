--liquibase formatted sql

--changeset drawers:008-filing
--comment: Lists are copied in here by a role that may add rows and nothing else.
GRANT INSERT ON drawers_file, drawers_contact, drawers_episode, drawers_words TO code99_filing;
--rollback REVOKE INSERT ON drawers_file, drawers_contact, drawers_episode, drawers_words FROM code99_filing;
