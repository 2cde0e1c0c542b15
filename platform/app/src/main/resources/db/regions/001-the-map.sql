--liquibase formatted sql

--changeset code99:regions-001-the-map
CREATE TABLE regions_company (
  id            uuid PRIMARY KEY,
  name          text NOT NULL UNIQUE,
  address_lines text[] NOT NULL,
  country       text NOT NULL,
  phone         text NOT NULL,
  email         text NOT NULL,
  place         text NOT NULL,
  marker        text NOT NULL,
  currency      text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  logo_svg      text
);
COMMENT ON TABLE regions_company IS 'Our side: a company that lost customers.';
COMMENT ON COLUMN regions_company.marker IS 'What stands on the label of its drawers.';

-- The root of a company's tree has the company's own id and no parent.
CREATE TABLE regions_region (
  id                 uuid PRIMARY KEY,
  company_id         uuid NOT NULL REFERENCES regions_company,
  parent_id          uuid REFERENCES regions_region,
  code               text NOT NULL,
  name               text NOT NULL,
  language           text,
  window_form        text CHECK (window_form IN ('din-5008-b', 'us-10')),
  gift_ceiling_minor bigint CHECK (gift_ceiling_minor >= 0),
  UNIQUE (company_id, code),
  CHECK ((parent_id IS NULL) = (id = company_id))
);
COMMENT ON COLUMN regions_region.language IS 'Language tag; empty means that of the recipient''s country. Inherited.';
COMMENT ON COLUMN regions_region.gift_ceiling_minor IS 'In the company''s currency. Inherited.';

CREATE TABLE regions_match (
  company_id uuid NOT NULL REFERENCES regions_company,
  region_id  uuid NOT NULL REFERENCES regions_region,
  field      text NOT NULL CHECK (field IN ('region', 'country')),
  value      text NOT NULL,
  PRIMARY KEY (company_id, field, value)
);
COMMENT ON TABLE regions_match IS 'Which values of a list''s columns belong to which region; compared in lower case.';

CREATE TABLE regions_exchange_rate (
  company_id uuid NOT NULL REFERENCES regions_company,
  currency   text NOT NULL,
  per_unit   numeric NOT NULL CHECK (per_unit > 0),
  as_of      date NOT NULL,
  PRIMARY KEY (company_id, currency, as_of)
);
COMMENT ON COLUMN regions_exchange_rate.per_unit IS 'How much of this currency one unit of the company''s currency buys.';

CREATE TABLE regions_binding (
  id               uuid PRIMARY KEY,
  company_id       uuid NOT NULL REFERENCES regions_company,
  region_id        uuid NOT NULL REFERENCES regions_region,
  point            text NOT NULL,
  slot             text NOT NULL DEFAULT '',
  extension_id     text NOT NULL,
  settings         jsonb NOT NULL,
  settings_version integer NOT NULL,
  valid_from       date NOT NULL,
  decided_at       timestamptz NOT NULL,
  decided_by       text NOT NULL,
  note             text NOT NULL,
  UNIQUE (company_id, settings_version)
);
COMMENT ON TABLE regions_binding IS 'Append-only: who uses what, since when, decided by whom. An empty extension unbinds; the highest version holds.';
CREATE INDEX regions_binding_of_region ON regions_binding (company_id, region_id, point, slot, settings_version);
REVOKE UPDATE, DELETE, TRUNCATE ON regions_binding FROM code99_app;
--rollback DROP TABLE regions_binding, regions_exchange_rate, regions_match, regions_region, regions_company;
