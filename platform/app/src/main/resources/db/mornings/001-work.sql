--liquibase formatted sql

--changeset mornings:001-work
CREATE TABLE mornings_work (
  company_id  uuid NOT NULL REFERENCES regions_company,
  time_zone   text COLLATE "C" NOT NULL,
  work        text COLLATE "C" NOT NULL,
  done_for    date,
  done_at     timestamptz,
  failures    integer NOT NULL DEFAULT 0,
  failed_at   timestamptz,
  because     text NOT NULL DEFAULT '',
  again_at    timestamptz,
  PRIMARY KEY (company_id, time_zone, work),
  CHECK ((failures > 0) = (failed_at IS NOT NULL) AND (failures > 0) = (again_at IS NOT NULL))
);
COMMENT ON TABLE mornings_work IS 'What is done every morning in the regions of one time zone: for which day last, and what went wrong since.';
--rollback DROP TABLE mornings_work;
