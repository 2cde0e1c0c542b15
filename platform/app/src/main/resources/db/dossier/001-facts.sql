--liquibase formatted sql

--changeset dossier:001-import
CREATE TABLE dossier_import (
  id          uuid PRIMARY KEY,
  company_id  uuid NOT NULL REFERENCES regions_company,
  file_name   text NOT NULL,
  imported_at timestamptz NOT NULL,
  imported_by uuid NOT NULL,
  taken       integer NOT NULL,
  rejected    integer NOT NULL
);
COMMENT ON TABLE dossier_import IS 'One history file that was read.';
--rollback DROP TABLE dossier_import;

--changeset dossier:001-fact
CREATE TABLE dossier_fact (
  company_id   uuid NOT NULL,
  account_no   text COLLATE "C" NOT NULL,
  kind         text COLLATE "C" NOT NULL CHECK (kind IN ('order', 'invoice', 'credit-note', 'payment', 'delivery',
                 'complaint', 'letter', 'person', 'attempt', 'open-item')),
  number       text COLLATE "C" NOT NULL CHECK (number <> ''),
  file_id      uuid NOT NULL REFERENCES drawers_file NOT ENFORCED,
  happened_on  date NOT NULL,
  promised_on  date,
  actual_on    date,
  amount_minor bigint CHECK (amount_minor >= 0),
  currency     text,
  person       text NOT NULL,
  state        text NOT NULL,
  words        text NOT NULL,
  source       text NOT NULL CHECK (source <> ''),
  opened_by    uuid NOT NULL REFERENCES dossier_import NOT ENFORCED,
  told_by      uuid NOT NULL REFERENCES dossier_import NOT ENFORCED,
  PRIMARY KEY (company_id, account_no, kind, number),
  CHECK ((amount_minor IS NULL) = (currency IS NULL)),
  CHECK (kind NOT IN ('invoice', 'credit-note') OR amount_minor IS NOT NULL),
  CHECK (kind <> 'delivery' OR promised_on IS NOT NULL)
);
CREATE INDEX dossier_fact_of_file ON dossier_fact (file_id, happened_on);
COMMENT ON TABLE dossier_fact IS 'What our own books say of a customer, each fact with source and date. A later file that tells the same number otherwise corrects it.';
COMMENT ON COLUMN dossier_fact.amount_minor IS 'Never negative: what a credit note takes off stands here as it is.';
COMMENT ON COLUMN dossier_fact.told_by IS 'The import that said it last; opened_by said it first.';
REVOKE DELETE, TRUNCATE ON dossier_fact FROM code99_app;
--rollback DROP TABLE dossier_fact;

--changeset dossier:001-opening
CREATE TABLE dossier_opening (
  file_id    uuid NOT NULL REFERENCES drawers_file,
  person_id  uuid NOT NULL,
  company_id uuid NOT NULL REFERENCES regions_company,
  opened_at  timestamptz NOT NULL,
  PRIMARY KEY (file_id, person_id)
);
COMMENT ON TABLE dossier_opening IS 'Who opened a dossier, and when for the first time.';
REVOKE UPDATE, DELETE, TRUNCATE ON dossier_opening FROM code99_app;
--rollback DROP TABLE dossier_opening;
