--liquibase formatted sql

--changeset protection:001-kind
CREATE TABLE protection_kind (
  kind      text COLLATE "C" PRIMARY KEY,
  effect    text    NOT NULL CHECK (effect IN ('stops', 'holds', 'tells', 'marks')),
  never_fun boolean NOT NULL,
  sentence  text    NOT NULL
);
COMMENT ON TABLE protection_kind IS 'What a note can say that bears on contact, as the type Kind has it, and the words for it.';
INSERT INTO protection_kind (kind, effect, never_fun, sentence) VALUES
  ('law',          'stops', true,  'A legal dispute is suspected'),
  ('counsel',      'stops', true,  'Counsel is involved, it seems'),
  ('regulator',    'stops', true,  'A regulator is involved, it seems'),
  ('death',        'stops', true,  'Somebody died, it seems'),
  ('harm',         'stops', true,  'Somebody came to harm, it seems'),
  ('insolvency',   'stops', true,  'The business is insolvent, it seems'),
  ('closed',       'stops', false, 'The business has closed, it seems'),
  ('moved',        'stops', false, 'The business has moved away, it seems'),
  ('returned',     'marks', false, 'Sent our goods back'),
  ('badmouth',     'marks', false, 'Warns others about us'),
  ('never-again',  'marks', false, 'Said never again'),
  ('not-before',   'holds', false, 'Asked not to be contacted yet'),
  ('no-contact',   'holds', false, 'Asked not to be contacted'),
  ('contact-left', 'tells', false, 'The person we knew has left'),
  ('ask-for',      'tells', false, 'Named whom to ask for');
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON protection_kind FROM code99_app;
--rollback DROP TABLE protection_kind;

--changeset protection:001-flag
-- A flag is only ever added: what a later list leaves unsaid stays said. The kind is checked by the
-- type that writes it and by this list, not row by row against a table, for the sake of bulk loads.
CREATE TABLE protection_flag (
  file_id    uuid NOT NULL REFERENCES drawers_file NOT ENFORCED,
  kind       text COLLATE "C" NOT NULL CHECK (kind IN (
    'law', 'counsel', 'regulator', 'death', 'harm', 'insolvency', 'closed', 'moved', 'returned',
    'badmouth', 'never-again', 'not-before', 'no-contact', 'contact-left', 'ask-for')),
  words      text COLLATE "C" NOT NULL,
  company_id uuid NOT NULL,
  noted_on   date NOT NULL,
  not_before date,
  ask_for    text,
  ordinal    bigint GENERATED ALWAYS AS IDENTITY,
  PRIMARY KEY (file_id, kind, words)
);
COMMENT ON COLUMN protection_flag.not_before IS 'First day of contact; NULL in a wish means that a person decides.';
COMMENT ON COLUMN protection_flag.ordinal IS 'Order of noting: a decision covers what was noted before it, and nothing later.';
REVOKE UPDATE, DELETE, TRUNCATE ON protection_flag FROM code99_app;
--rollback DROP TABLE protection_flag;

--changeset protection:001-decision
CREATE TABLE protection_decision (
  file_id    uuid    NOT NULL REFERENCES drawers_file,
  kind       text COLLATE "C" NOT NULL REFERENCES protection_kind,
  ordinal    integer NOT NULL,
  company_id uuid    NOT NULL,
  ruling     text    NOT NULL CHECK (ruling IN ('none', 'closed', 'open')),
  decided_by text    NOT NULL CHECK (decided_by <> ''),
  by_legal   boolean NOT NULL,
  second_by  text,
  decided_on date    NOT NULL,
  why        text    NOT NULL CHECK (why <> ''),
  covers     bigint  NOT NULL,
  PRIMARY KEY (file_id, kind, ordinal),
  CHECK (lower(second_by) <> lower(decided_by))
);
COMMENT ON TABLE protection_decision IS 'What a person ruled about the flags of one kind; append-only, the last one holds.';
COMMENT ON COLUMN protection_decision.covers IS 'The last flag that was known; set by the guard.';
REVOKE UPDATE, DELETE, TRUNCATE ON protection_decision FROM code99_app;
--rollback DROP TABLE protection_decision;

--changeset protection:001-decision-guard splitStatements:false
CREATE FUNCTION protection_decision_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last protection_decision;
BEGIN
  SELECT * INTO last FROM protection_decision d
   WHERE d.file_id = NEW.file_id AND d.kind = NEW.kind
   ORDER BY d.ordinal DESC LIMIT 1;
  IF last.ruling = 'open' AND NEW.ruling <> 'open' AND (NOT NEW.by_legal OR NEW.second_by IS NULL) THEN
    RAISE EXCEPTION 'An open % of file % is lifted by Legal and a second person only.', NEW.kind, NEW.file_id;
  END IF;
  NEW.ordinal := coalesce(last.ordinal, 0) + 1;
  NEW.covers := coalesce((SELECT max(f.ordinal) FROM protection_flag f
                           WHERE f.file_id = NEW.file_id AND f.kind = NEW.kind), 0);
  RETURN NEW;
END
$$;
CREATE TRIGGER protection_decision_guard BEFORE INSERT ON protection_decision
  FOR EACH ROW EXECUTE FUNCTION protection_decision_guard();
--rollback DROP TRIGGER protection_decision_guard ON protection_decision; DROP FUNCTION protection_decision_guard();
