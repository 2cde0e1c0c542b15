--liquibase formatted sql

--changeset protection:005-group
CREATE TABLE protection_group_suppression (
  way   text COLLATE "C" NOT NULL CHECK (way IN ('email', 'phone', 'address', 'named-address')),
  value text COLLATE "C" NOT NULL CHECK (value <> ''),
  since date NOT NULL,
  PRIMARY KEY (way, value)
);
COMMENT ON TABLE protection_group_suppression IS 'Whom no company of the group may contact. Every gate reads it, so it says nothing of a company: who asked for it stands in the audit trail of theirs.';
REVOKE UPDATE, DELETE, TRUNCATE ON protection_group_suppression FROM code99_app;
--rollback DROP TABLE protection_group_suppression;
