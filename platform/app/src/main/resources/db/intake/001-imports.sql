--liquibase formatted sql

--changeset intake:001-import
CREATE TABLE intake_import (
  id         uuid PRIMARY KEY,
  company_id uuid        NOT NULL,
  drawer_id  uuid        NOT NULL REFERENCES drawers_drawer,
  state      text        NOT NULL CHECK (state IN ('previewed', 'filed', 'withdrawn')),
  file_name  text        NOT NULL,
  as_of      date        NOT NULL,
  format     text        NOT NULL,
  headings   text[]      NOT NULL,
  notes      text[]      NOT NULL,
  started_at timestamptz NOT NULL,
  records    integer     NOT NULL,
  opened     integer     NOT NULL,
  updated    integer     NOT NULL,
  duplicates integer     NOT NULL,
  rejected   integer     NOT NULL,
  remarks    integer     NOT NULL,
  CHECK (records = opened + updated + duplicates + rejected)
);
COMMENT ON TABLE intake_import IS 'One list that was read; previewed means that nothing was filed.';
--rollback DROP TABLE intake_import;

--changeset intake:001-row
-- Written by one statement stream together with its import, so no key is checked row by row.
CREATE TABLE intake_row (
  import_id  uuid    NOT NULL REFERENCES intake_import NOT ENFORCED,
  row_no     integer NOT NULL,
  line_no    integer NOT NULL,
  company_id uuid    NOT NULL,
  fate       text    NOT NULL CHECK (fate IN ('accepted', 'updated', 'duplicate', 'rejected')),
  file_id    uuid,
  same_as    integer,
  faults     text,
  cells      text[],
  PRIMARY KEY (import_id, row_no)
);
COMMENT ON TABLE intake_row IS 'The fate of every record of a list. Rejected ones keep their cells and all their faults.';
COMMENT ON COLUMN intake_row.same_as IS 'The earlier record that this one repeats.';
--rollback DROP TABLE intake_row;

--changeset intake:001-remark
CREATE TABLE intake_remark (
  import_id  uuid    NOT NULL REFERENCES intake_import NOT ENFORCED,
  row_no     integer NOT NULL,
  seq        integer NOT NULL,
  line_no    integer NOT NULL,
  company_id uuid    NOT NULL,
  field      text    NOT NULL,
  value      text    NOT NULL,
  done       text    NOT NULL,
  PRIMARY KEY (import_id, row_no, seq)
);
COMMENT ON TABLE intake_remark IS 'What was odd in a record that was kept, and what was done about it.';
--rollback DROP TABLE intake_remark;
