--liquibase formatted sql

--changeset protection:002-suppression
CREATE TABLE protection_suppression (
  company_id uuid NOT NULL,
  way        text COLLATE "C" NOT NULL CHECK (way IN ('email', 'phone', 'address', 'named-address')),
  value      text COLLATE "C" NOT NULL CHECK (value <> ''),
  since      date NOT NULL,
  noted_by   text NOT NULL,
  why        text NOT NULL,
  PRIMARY KEY (company_id, way, value)
);
COMMENT ON TABLE protection_suppression IS 'Whom nobody may contact; written by its own door only, never changed and never deleted.';
COMMENT ON COLUMN protection_suppression.value IS 'A key of the drawers'' traits, in which the spelling does not count; a door stands under two keys.';
REVOKE UPDATE, DELETE, TRUNCATE ON protection_suppression FROM code99_app;
--rollback DROP TABLE protection_suppression;
