--liquibase formatted sql

--changeset drawers:001-drawer
CREATE TABLE drawers_drawer (
  id         uuid PRIMARY KEY,
  company_id uuid NOT NULL,
  name       text NOT NULL CHECK (name <> ''),
  marker     text NOT NULL DEFAULT '99' CHECK (marker <> ''),
  UNIQUE (company_id, name)
);
COMMENT ON TABLE drawers_drawer IS 'A named list of lost accounts; the marker is what the organisation writes on it.';
--rollback DROP TABLE drawers_drawer;

--changeset drawers:001-file
-- Text that nobody knows is NULL. Keys compare by byte: the same everywhere, and cheap.
CREATE TABLE drawers_file (
  id          uuid PRIMARY KEY,
  company_id  uuid    NOT NULL,
  drawer_id   uuid    NOT NULL,
  opened_by   uuid    NOT NULL,
  opened_row  integer NOT NULL,
  withdrawn   boolean NOT NULL DEFAULT false,
  account_no  text COLLATE "C" NOT NULL,
  company     text NOT NULL,
  street      text,
  postal_code text,
  city        text,
  region_text text,
  country     text,
  industry    text,
  region_id   uuid,
  stage       text NOT NULL DEFAULT 'listed',
  owner_id    uuid,
  owner_name  text,
  lost_by     text,
  -- A key check per row would make a bulk load half as fast again. Drawers and regions are never
  -- deleted, and a load names one drawer, so the arrow is told to the planner and to the reader only.
  FOREIGN KEY (drawer_id) REFERENCES drawers_drawer NOT ENFORCED
) WITH (fillfactor = 90);
-- A withdrawn file gives its number back, and keeps its episodes.
CREATE UNIQUE INDEX drawers_file_account ON drawers_file (company_id, account_no) WHERE NOT withdrawn;
COMMENT ON TABLE drawers_file IS 'The case file of a lost account; it lies in one drawer at a time.';
COMMENT ON COLUMN drawers_file.opened_by IS 'The import that opened it; opened_row is the record of that list, from 1.';
COMMENT ON COLUMN drawers_file.region_id IS 'NULL is the company itself.';
COMMENT ON COLUMN drawers_file.lost_by IS 'Who had the account when it was lost, as the list says.';
--rollback DROP TABLE drawers_file;

--changeset drawers:001-contact
CREATE TABLE drawers_contact (
  file_id    uuid PRIMARY KEY REFERENCES drawers_file NOT ENFORCED,
  company_id uuid NOT NULL,
  name       text,
  email      text,
  phone      text,
  status     text NOT NULL DEFAULT 'unknown' CHECK (status IN ('unknown', 'present', 'left')),
  attention  text
);
COMMENT ON TABLE drawers_contact IS 'The person we knew; attention is whom a note asks us to speak to instead.';
--rollback DROP TABLE drawers_contact;
