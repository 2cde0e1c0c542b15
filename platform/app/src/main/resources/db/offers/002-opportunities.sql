--liquibase formatted sql

--changeset code99:offers-002-opportunities
CREATE TABLE offers_opportunity (
  id         uuid PRIMARY KEY,
  company_id uuid NOT NULL REFERENCES regions_company,
  file_id    uuid NOT NULL REFERENCES drawers_file,
  drawer_id  uuid NOT NULL REFERENCES drawers_drawer,
  visit_id   uuid,
  name       text NOT NULL CHECK (name ~ '\S'),
  opened_by  uuid NOT NULL,
  opened_at  timestamptz NOT NULL
);
CREATE INDEX offers_opportunity_file ON offers_opportunity (file_id);
COMMENT ON COLUMN offers_opportunity.visit_id IS 'The visit it came from: a later room''s row, so its key is not declared.';

CREATE TABLE offers_step (
  opportunity_id uuid NOT NULL REFERENCES offers_opportunity,
  ordinal        integer NOT NULL CHECK (ordinal >= 1),
  company_id     uuid NOT NULL REFERENCES regions_company,
  stage          text NOT NULL CHECK (stage IN ('fact-finding', 'need', 'proposal', 'negotiation', 'agreed', 'dropped')),
  because        text NOT NULL,
  made_by        uuid NOT NULL,
  made_at        timestamptz NOT NULL,
  PRIMARY KEY (opportunity_id, ordinal)
);
COMMENT ON TABLE offers_step IS 'Append-only: the stage with the highest ordinal holds.';

CREATE TABLE offers_concession (
  id         uuid PRIMARY KEY,
  company_id uuid NOT NULL REFERENCES regions_company,
  file_id    uuid NOT NULL REFERENCES drawers_file,
  kind       text NOT NULL CHECK (kind IN ('discount', 'credit', 'free-period')),
  terms      text NOT NULL CHECK (terms ~ '\S'),
  reason     text NOT NULL,
  approver   uuid REFERENCES people_person,
  asked_by   uuid NOT NULL,
  asked_at   timestamptz NOT NULL
);
COMMENT ON TABLE offers_concession IS 'Every exception from "never a price": who asked, who approved, and why.';
REVOKE UPDATE, DELETE, TRUNCATE ON offers_opportunity, offers_step, offers_concession FROM code99_app;
--rollback DROP TABLE offers_concession, offers_step, offers_opportunity;
