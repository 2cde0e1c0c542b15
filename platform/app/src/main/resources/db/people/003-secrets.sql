--liquibase formatted sql

--changeset code99:people-003-secrets
--comment: No report reads passwords, sessions, tokens and links.
COMMENT ON TABLE people_account IS 'code99:secret';
COMMENT ON TABLE people_session IS 'code99:secret';
COMMENT ON TABLE people_token IS 'code99:secret';
COMMENT ON TABLE people_link IS 'code99:secret';
--rollback COMMENT ON TABLE people_account IS NULL;
--rollback COMMENT ON TABLE people_session IS NULL;
--rollback COMMENT ON TABLE people_token IS NULL;
--rollback COMMENT ON TABLE people_link IS NULL;
