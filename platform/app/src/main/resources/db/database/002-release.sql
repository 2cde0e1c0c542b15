--liquibase formatted sql

--changeset database:002-release
CREATE TABLE database_release (
  ordinal     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  place       text NOT NULL,
  released_at timestamptz NOT NULL,
  released_by text NOT NULL
);
COMMENT ON TABLE database_release IS 'Append-only: where this database may send from. Its last row names another place after a restore or a copy: then nothing leaves until an admin releases it. Of the installation, not of a company.';
REVOKE UPDATE, DELETE, TRUNCATE ON database_release FROM code99_app;
--rollback DROP TABLE database_release;
