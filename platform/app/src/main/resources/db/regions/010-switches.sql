--liquibase formatted sql

--changeset code99:regions-010-switch
CREATE TABLE regions_switch (
  id         uuid PRIMARY KEY,
  company_id uuid NOT NULL REFERENCES regions_company,
  ordinal    bigint GENERATED ALWAYS AS IDENTITY,
  undoes     uuid REFERENCES regions_switch,
  by_name    text NOT NULL CHECK (by_name <> ''),
  why        text NOT NULL CHECK (why <> ''),
  at         timestamptz NOT NULL
);
COMMENT ON TABLE regions_switch IS 'Append-only: cells of who uses what that somebody changed in one go. One that undoes another is a switch of its own.';
CREATE INDEX regions_switch_of_company ON regions_switch (company_id, ordinal);
REVOKE UPDATE, DELETE, TRUNCATE ON regions_switch FROM code99_app;

ALTER TABLE regions_binding ADD COLUMN switch_id uuid REFERENCES regions_switch;
COMMENT ON COLUMN regions_binding.switch_id IS 'The switch that it was part of; empty for what was set by itself, as at the founding.';
CREATE INDEX regions_binding_of_switch ON regions_binding (switch_id) WHERE switch_id IS NOT NULL;

CREATE TABLE regions_calling_off (
  switch_id  uuid PRIMARY KEY REFERENCES regions_switch,
  company_id uuid NOT NULL REFERENCES regions_company,
  by_name    text NOT NULL CHECK (by_name <> ''),
  why        text NOT NULL CHECK (why <> ''),
  at         timestamptz NOT NULL
);
COMMENT ON TABLE regions_calling_off IS 'Append-only: switches for a coming day that somebody called off before it came.';
REVOKE UPDATE, DELETE, TRUNCATE ON regions_calling_off FROM code99_app;

CREATE VIEW regions_binding_that_stands WITH (security_invoker = true) AS
SELECT b.* FROM regions_binding b
WHERE NOT EXISTS (SELECT FROM regions_calling_off c WHERE c.switch_id = b.switch_id);
COMMENT ON VIEW regions_binding_that_stands IS 'All choices but those called off. On a day, the one with the latest first day holds; of two with the same first day, the one made last.';
COMMENT ON TABLE regions_binding IS 'Append-only: who uses what, since when, decided by whom. An empty extension unbinds.';
--rollback DROP VIEW regions_binding_that_stands;
--rollback DROP TABLE regions_calling_off;
--rollback ALTER TABLE regions_binding DROP COLUMN switch_id;
--rollback DROP TABLE regions_switch;
