--liquibase formatted sql

--changeset code99:lessons-001-lessons
CREATE TABLE lessons_lesson (
  id          uuid PRIMARY KEY,
  company_id  uuid NOT NULL REFERENCES regions_company,
  cause       text NOT NULL CHECK (cause <> ''),
  department  text NOT NULL,
  UNIQUE (company_id, cause)
);
COMMENT ON COLUMN lessons_lesson.cause IS 'The code of the loss reason that it is about.';

CREATE TABLE lessons_status (
  lesson_id  uuid NOT NULL REFERENCES lessons_lesson,
  ordinal    integer NOT NULL,
  company_id uuid NOT NULL REFERENCES regions_company,
  status     text NOT NULL CHECK (status IN ('open', 'planned', 'fixed', 'not-fixable', 'recurred')),
  since      date NOT NULL,
  evidence   text NOT NULL,
  texts      jsonb NOT NULL,
  noted_at   timestamptz NOT NULL,
  noted_by   text NOT NULL,
  PRIMARY KEY (lesson_id, ordinal),
  CONSTRAINT fixed_only_with_evidence CHECK (status <> 'fixed' OR evidence ~ '\S')
);
COMMENT ON TABLE lessons_status IS 'Append-only: the status with the highest ordinal holds.';
COMMENT ON COLUMN lessons_status.texts IS 'What changed, one sentence by language tag, as letters may say it.';
REVOKE UPDATE, DELETE, TRUNCATE ON lessons_status FROM code99_app;
--rollback DROP TABLE lessons_status, lessons_lesson;
