--liquibase formatted sql

--changeset drawers:008-trigrams
-- A trusted extension since PostgreSQL 13: whoever owns the database may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--rollback DROP EXTENSION pg_trgm;

--changeset drawers:008-line
CREATE TABLE drawers_line (
  file_id    uuid PRIMARY KEY REFERENCES drawers_file NOT ENFORCED,
  company_id uuid    NOT NULL,
  drawer_id  uuid    NOT NULL,
  region_id  uuid    NOT NULL,
  owner_id   uuid,
  stage      text COLLATE "C" NOT NULL,
  gone       boolean NOT NULL,
  minor      bigint,
  currency   text COLLATE "C",
  place      bigint  NOT NULL,
  name       text COLLATE "C" NOT NULL,
  words      text COLLATE "C" NOT NULL
);
COMMENT ON TABLE drawers_line IS 'One row for each file, by which lists are ordered and filtered: derived, never shown.';
COMMENT ON COLUMN drawers_line.place IS
  'The revenue lost per year in the company''s currency, negative so that the dearest come first; 1 where nobody knows it.';
COMMENT ON COLUMN drawers_line.words IS 'What a search looks through: name and account number in lower case.';
CREATE INDEX drawers_line_dearest ON drawers_line (company_id, place, file_id);
CREATE INDEX drawers_line_by_name ON drawers_line (company_id, name, file_id);
CREATE INDEX drawers_line_dearest_of_drawer ON drawers_line (company_id, drawer_id, place, file_id);
CREATE INDEX drawers_line_drawer_by_name ON drawers_line (company_id, drawer_id, name, file_id);
CREATE INDEX drawers_line_of_owner ON drawers_line (company_id, owner_id, place, file_id);
CREATE INDEX drawers_line_of_region ON drawers_line (company_id, region_id, place, file_id);
CREATE INDEX drawers_line_at_stage ON drawers_line (company_id, stage, drawer_id, place, file_id);
CREATE INDEX drawers_line_words ON drawers_line USING gin (words gin_trgm_ops);
--rollback DROP TABLE drawers_line;

--changeset drawers:008-unlined
CREATE TABLE drawers_unlined (
  company_id uuid NOT NULL,
  import_id  uuid NOT NULL,
  PRIMARY KEY (company_id, import_id)
);
COMMENT ON TABLE drawers_unlined IS 'Imports whose files have no lines yet: a load need not wait for what the first list makes.';
INSERT INTO drawers_unlined SELECT DISTINCT company_id, opened_by FROM drawers_file;
--rollback DROP TABLE drawers_unlined;

--changeset drawers:008-tally
CREATE TABLE drawers_tally (
  ordinal    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  company_id uuid    NOT NULL,
  drawer_id  uuid    NOT NULL,
  region_id  uuid    NOT NULL,
  stage      text COLLATE "C" NOT NULL,
  gone       boolean NOT NULL,
  owned      boolean NOT NULL,
  currency   text COLLATE "C",
  files      bigint  NOT NULL,
  minor      bigint  NOT NULL
);
COMMENT ON TABLE drawers_tally IS
  'What came and what went of each kind of line: their sums are the counts. Rows are only added, so nobody waits; now and then they are folded.';
CREATE INDEX drawers_tally_of_company ON drawers_tally (company_id, region_id);
--rollback DROP TABLE drawers_tally;

--changeset drawers:008-undecided
CREATE INDEX drawers_life_undecided ON drawers_life (company_id) WHERE fact_finding_closed_at IS NOT NULL AND decided_at IS NULL;
--rollback DROP INDEX drawers_life_undecided;
