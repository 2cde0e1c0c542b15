--liquibase formatted sql

--changeset outreach:004-reply
CREATE TABLE outreach_reply (
  id          uuid PRIMARY KEY,
  company_id  uuid NOT NULL REFERENCES regions_company,
  file_id     uuid NOT NULL REFERENCES drawers_file,
  medium      text NOT NULL,
  came_on     date NOT NULL,
  words       text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL REFERENCES people_person
);
COMMENT ON TABLE outreach_reply IS 'Append-only: a human answer to what we sent (S80). It never leaves the house.';
CREATE INDEX outreach_reply_of_file ON outreach_reply (file_id, came_on);
REVOKE UPDATE, DELETE, TRUNCATE ON outreach_reply FROM code99_app;
--rollback DROP TABLE outreach_reply;
