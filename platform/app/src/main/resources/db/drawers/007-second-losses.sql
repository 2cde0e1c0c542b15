--liquibase formatted sql

--changeset drawers:007-loser
CREATE TABLE drawers_loser (
  episode_id uuid PRIMARY KEY REFERENCES drawers_episode,
  company_id uuid NOT NULL,
  name       text NOT NULL
);
COMMENT ON TABLE drawers_loser IS 'Who had the account at each loss, once there is more than one; else drawers_file.lost_by says it.';
REVOKE DELETE, TRUNCATE ON drawers_loser FROM code99_app;
--rollback DROP TABLE drawers_loser;
