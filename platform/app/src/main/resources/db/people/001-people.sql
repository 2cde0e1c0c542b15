--liquibase formatted sql

--changeset code99:people-001-people
CREATE TABLE people_person (
  id         uuid PRIMARY KEY,
  company_id uuid NOT NULL REFERENCES regions_company,
  region_id  uuid NOT NULL REFERENCES regions_region,
  name       text NOT NULL CHECK (name <> ''),
  role       text NOT NULL,
  email      text NOT NULL,
  phone      text NOT NULL,
  active     boolean NOT NULL,
  UNIQUE (company_id, name)
);
--rollback DROP TABLE people_person;
