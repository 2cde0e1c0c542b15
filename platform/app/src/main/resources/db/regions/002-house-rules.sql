--liquibase formatted sql

--changeset code99:regions-002-house-rules
CREATE TABLE regions_house_rule (
  ordinal    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  company_id uuid NOT NULL REFERENCES regions_company,
  region_id  uuid NOT NULL REFERENCES regions_region,
  rule       text NOT NULL,
  mode       text,
  number     integer CHECK (number > 0),
  by_name    text NOT NULL CHECK (by_name <> ''),
  why        text NOT NULL CHECK (why <> ''),
  at         timestamptz NOT NULL,
  CHECK (CASE WHEN rule = '*' THEN mode IN ('gentle', 'strict') ELSE mode IN ('strict', 'advisory', 'off') END)
);
COMMENT ON TABLE regions_house_rule IS 'Append-only: what a region says of a rule, or of all of them (*). The newest word holds; no mode inherits again.';
CREATE INDEX regions_house_rule_of_region ON regions_house_rule (company_id, region_id, rule, ordinal);
REVOKE UPDATE, DELETE, TRUNCATE ON regions_house_rule FROM code99_app;

CREATE TABLE regions_override (
  ordinal    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  company_id uuid NOT NULL REFERENCES regions_company,
  region_id  uuid NOT NULL REFERENCES regions_region,
  rule       text NOT NULL,
  subject_id uuid NOT NULL,
  by_id      uuid NOT NULL,
  by_name    text NOT NULL CHECK (by_name <> ''),
  why        text NOT NULL CHECK (why <> ''),
  at         timestamptz NOT NULL
);
COMMENT ON TABLE regions_override IS 'Append-only: who went past a rule, for what, and why.';
CREATE INDEX regions_override_of_subject ON regions_override (company_id, subject_id, rule);
REVOKE UPDATE, DELETE, TRUNCATE ON regions_override FROM code99_app;
--rollback DROP TABLE regions_override, regions_house_rule;
