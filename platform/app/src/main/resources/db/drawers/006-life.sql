--liquibase formatted sql

--changeset drawers:006-file
ALTER TABLE drawers_file
  ADD COLUMN version     integer NOT NULL DEFAULT 0,
  ADD COLUMN owned_since timestamptz,
  ADD CONSTRAINT drawers_file_stage CHECK (stage IN
    ('listed', 'assigned', 'begun', 'planned', 'contacted', 'fact_finding', 'clearing', 'agreed', 'restarted',
     'won', 'over', 'parked'));
CREATE INDEX drawers_file_owner ON drawers_file (company_id, owner_id) WHERE owner_id IS NOT NULL AND NOT withdrawn;
COMMENT ON COLUMN drawers_file.version IS 'Rises with every change of stage, owner or decision.';
COMMENT ON COLUMN drawers_file.owned_since IS 'Since when its owner has it.';
--rollback DROP INDEX drawers_file_owner;
--rollback ALTER TABLE drawers_file DROP CONSTRAINT drawers_file_stage, DROP COLUMN owned_since, DROP COLUMN version;

--changeset drawers:006-life
-- Gates read this; a fact nobody told is not here, and means no.
CREATE TABLE drawers_life (
  file_id                uuid PRIMARY KEY REFERENCES drawers_file,
  company_id             uuid NOT NULL,
  opened_dossier_by      uuid,
  fact_finding_closed_at timestamptz,
  visit_id               uuid,
  pitch_words            text,
  pitch_asked_on         date,
  clearing_step          integer NOT NULL DEFAULT 0 CHECK (clearing_step BETWEEN 0 AND 3),
  frozen_why             text,
  first_contact_on       date,
  stage_before           text,
  decision               text CHECK (decision IN ('begin', 'watch', 'hand_over', 'drop', 'over')),
  decided_at             timestamptz,
  decided_by             uuid,
  decided_by_name        text,
  decision_why           text,
  reopens                text,
  handovers              integer NOT NULL DEFAULT 0,
  CHECK ((pitch_words IS NULL) = (pitch_asked_on IS NULL)),
  CHECK ((decision IS NULL) = (decided_at IS NULL))
);
COMMENT ON TABLE drawers_life IS 'What later rooms told of a file, and what was decided last.';
COMMENT ON COLUMN drawers_life.stage_before IS 'Where a parked file goes on when it wakes.';
COMMENT ON COLUMN drawers_life.reopens IS 'What could open it again, said when it was decided that it is over.';
REVOKE DELETE, TRUNCATE ON drawers_life FROM code99_app;
--rollback DROP TABLE drawers_life;

--changeset drawers:006-history
CREATE TABLE drawers_history (
  ordinal    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  company_id uuid NOT NULL,
  file_id    uuid NOT NULL REFERENCES drawers_file,
  at         timestamptz NOT NULL,
  by_id      uuid,
  by_name    text NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('stage', 'owner', 'decision', 'fact')),
  from_value text NOT NULL,
  to_value   text NOT NULL,
  why        text NOT NULL
);
COMMENT ON TABLE drawers_history IS 'Append-only: who moved a file, when, from where, to where, and why.';
CREATE INDEX drawers_history_of_file ON drawers_history (file_id, ordinal);
REVOKE UPDATE, DELETE, TRUNCATE ON drawers_history FROM code99_app;
--rollback DROP TABLE drawers_history;

--changeset drawers:006-handover
CREATE TABLE drawers_handover (
  file_id              uuid    NOT NULL REFERENCES drawers_file,
  ordinal              integer NOT NULL CHECK (ordinal >= 1),
  company_id           uuid    NOT NULL,
  from_person          uuid    NOT NULL,
  to_person            uuid    NOT NULL,
  former_share_percent integer NOT NULL CHECK (former_share_percent BETWEEN 0 AND 100),
  why                  text    NOT NULL CHECK (why <> ''),
  at                   timestamptz NOT NULL,
  by_id                uuid    NOT NULL,
  CHECK (from_person <> to_person),
  PRIMARY KEY (file_id, ordinal)
);
COMMENT ON TABLE drawers_handover IS 'Append-only: because of personalities. The former owner keeps a share of the credit.';
REVOKE UPDATE, DELETE, TRUNCATE ON drawers_handover FROM code99_app;

CREATE TABLE drawers_barred (
  file_id    uuid NOT NULL REFERENCES drawers_file,
  person_id  uuid NOT NULL,
  company_id uuid NOT NULL,
  since      timestamptz NOT NULL,
  PRIMARY KEY (file_id, person_id)
);
COMMENT ON TABLE drawers_barred IS 'Who of ours may not contact the people of a file any more, on any channel.';
REVOKE UPDATE, DELETE, TRUNCATE ON drawers_barred FROM code99_app;
--rollback DROP TABLE drawers_barred, drawers_handover;

--changeset drawers:006-task
CREATE TABLE drawers_task (
  id         uuid PRIMARY KEY,
  company_id uuid NOT NULL,
  file_id    uuid REFERENCES drawers_file,
  region_id  uuid NOT NULL,
  owner_id   uuid,
  owner_name text NOT NULL,
  for_managers boolean NOT NULL,
  kind       text NOT NULL CHECK (kind <> ''),
  source_key text NOT NULL CHECK (source_key <> ''),
  sentence   text NOT NULL CHECK (sentence <> ''),
  due_on     date NOT NULL,
  done_at    timestamptz,
  done_by    uuid,
  done_note  text,
  CHECK ((done_at IS NULL) = (done_by IS NULL)),
  CHECK (owner_id IS NULL OR NOT for_managers),
  UNIQUE (company_id, kind, source_key)
);
COMMENT ON TABLE drawers_task IS 'What somebody does next. Without an owner it is for the managers of the region.';
CREATE INDEX drawers_task_open ON drawers_task (company_id, owner_id, due_on, id) WHERE done_at IS NULL;
CREATE INDEX drawers_task_of_file ON drawers_task (file_id) WHERE file_id IS NOT NULL;
REVOKE DELETE, TRUNCATE ON drawers_task FROM code99_app;
--rollback DROP TABLE drawers_task;

--changeset drawers:006-case
CREATE VIEW drawers_case WITH (security_invoker = true) AS
SELECT f.id, f.company_id, f.drawer_id, d.name AS drawer, f.account_no, f.company, f.street, f.postal_code, f.city,
       f.region_text, f.country, f.industry, coalesce(f.region_id, f.company_id) AS region_id, f.stage, f.owner_id,
       f.owner_name, f.owned_since, f.lost_by, f.version,
       c.name AS contact_name, c.email, c.phone, c.status AS contact_status, c.attention,
       l.lifetime, l.last_order_on, l.lost_on, l.annual_value_minor, l.currency, l.value_estimated, l.competitor,
       l.incidents,
       v.opened_dossier_by, v.fact_finding_closed_at, v.visit_id, v.pitch_words, v.pitch_asked_on, v.clearing_step,
       v.frozen_why, v.first_contact_on, v.stage_before, v.decision, v.decided_at, v.decided_by, v.decided_by_name,
       v.decision_why, v.reopens, v.handovers
  FROM drawers_file f
  JOIN drawers_drawer d ON d.id = f.drawer_id
  JOIN drawers_contact c ON c.file_id = f.id
  LEFT JOIN LATERAL (SELECT * FROM drawers_loss x WHERE x.file_id = f.id ORDER BY x.lifetime DESC LIMIT 1) l ON true
  LEFT JOIN drawers_life v ON v.file_id = f.id
 WHERE NOT f.withdrawn;
COMMENT ON VIEW drawers_case IS 'A file as people read it: with its contact, its newest loss and what was told of it.';
--rollback DROP VIEW drawers_case;
