--liquibase formatted sql

--changeset outreach:002-wave
CREATE TABLE outreach_wave (
  id           uuid PRIMARY KEY,
  company_id   uuid NOT NULL REFERENCES regions_company,
  drawer_id    uuid NOT NULL REFERENCES drawers_drawer,
  composed_at  timestamptz NOT NULL,
  composed_by  uuid NOT NULL REFERENCES people_person,
  as_of        date NOT NULL,
  seed         bigint NOT NULL,
  approved_at  timestamptz,
  approved_by  uuid REFERENCES people_person,
  CHECK ((approved_at IS NULL) = (approved_by IS NULL))
);
COMMENT ON TABLE outreach_wave IS 'Pieces that were composed together; their wording is approved once.';
CREATE INDEX outreach_wave_of_company ON outreach_wave (company_id, composed_at DESC);
REVOKE DELETE, TRUNCATE ON outreach_wave FROM code99_app;
--rollback DROP TABLE outreach_wave;

--changeset outreach:002-parcel
CREATE TABLE outreach_parcel (
  id         uuid PRIMARY KEY,
  company_id uuid NOT NULL REFERENCES regions_company,
  wave_id    uuid NOT NULL REFERENCES outreach_wave,
  file_id    uuid NOT NULL REFERENCES drawers_file,
  region_id  uuid NOT NULL REFERENCES regions_region,
  place      integer NOT NULL,
  kind       text NOT NULL,
  approach   text NOT NULL,
  version    text NOT NULL,
  state      text NOT NULL CHECK (state IN ('planned', 'withheld', 'pulled', 'sent')),
  because    text NOT NULL,
  sent_on    date,
  sent_by    uuid REFERENCES people_person,
  UNIQUE (wave_id, file_id),
  CHECK ((state = 'sent') = (sent_on IS NOT NULL AND sent_by IS NOT NULL))
);
COMMENT ON TABLE outreach_parcel IS 'What a file gets with a wave, or why it gets nothing.';
-- However many waves there are: one first piece for a file.
CREATE UNIQUE INDEX outreach_parcel_once ON outreach_parcel (company_id, file_id) WHERE state = 'sent';
REVOKE DELETE, TRUNCATE ON outreach_parcel FROM code99_app;
--rollback DROP TABLE outreach_parcel;

--changeset outreach:002-print
CREATE TABLE outreach_print (
  wave_id    uuid NOT NULL REFERENCES outreach_wave,
  name       text NOT NULL,
  company_id uuid NOT NULL REFERENCES regions_company,
  content    bytea NOT NULL,
  PRIMARY KEY (wave_id, name)
);
COMMENT ON TABLE outreach_print IS 'The print-ready files of a wave; written anew when a piece is pulled.';
--rollback DROP TABLE outreach_print;

--changeset outreach:002-plan
CREATE TABLE outreach_plan (
  file_id      uuid NOT NULL REFERENCES drawers_file,
  ordinal      integer NOT NULL CHECK (ordinal >= 1),
  company_id   uuid NOT NULL REFERENCES regions_company,
  goal         text NOT NULL CHECK (goal ~ '\S'),
  whom         text NOT NULL,
  approach     text NOT NULL,
  visit_by     date NOT NULL,
  hours        integer NOT NULL CHECK (hours BETWEEN 0 AND 10000),
  accepted_at  timestamptz NOT NULL,
  accepted_by  uuid NOT NULL REFERENCES people_person,
  PRIMARY KEY (file_id, ordinal)
);
COMMENT ON TABLE outreach_plan IS 'The written game plan of a file (S50); append-only, the highest ordinal holds.';
REVOKE UPDATE, DELETE, TRUNCATE ON outreach_plan FROM code99_app;
--rollback DROP TABLE outreach_plan;
