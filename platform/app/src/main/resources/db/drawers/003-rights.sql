--liquibase formatted sql

--changeset drawers:003-rights
-- No operation of the application reduces the number of episodes.
REVOKE UPDATE, DELETE, TRUNCATE ON drawers_episode, drawers_correction, drawers_withdrawal, drawers_former FROM code99_app;
-- Erasure blanks names and words, never the rows.
REVOKE UPDATE, DELETE, TRUNCATE ON drawers_words FROM code99_app;
GRANT UPDATE (said_by, text) ON drawers_words TO code99_app;
-- What episodes hang on stays; undo marks a file withdrawn.
REVOKE DELETE, TRUNCATE ON drawers_file, drawers_contact, drawers_drawer FROM code99_app;
--rollback GRANT UPDATE, DELETE ON drawers_episode, drawers_correction, drawers_withdrawal, drawers_former, drawers_words TO code99_app;
--rollback GRANT DELETE ON drawers_file, drawers_contact, drawers_drawer TO code99_app;
