--liquibase formatted sql

--changeset code99:outreach-001-pieces
CREATE TABLE outreach_piece (
  file_id       uuid PRIMARY KEY,
  company_id    uuid NOT NULL REFERENCES regions_company,
  kind          text NOT NULL,
  state         text NOT NULL CHECK (state IN ('proof', 'refused')),
  because       text NOT NULL,
  approach      text NOT NULL,
  version       text NOT NULL,
  settings_hash text NOT NULL,
  seed          bigint NOT NULL,
  composed_on   date NOT NULL
);
COMMENT ON TABLE outreach_piece IS
  'The first piece of a file as it was last composed: a proof, which never counts as sent, or the reasons why it may not go.';
--rollback DROP TABLE outreach_piece;
