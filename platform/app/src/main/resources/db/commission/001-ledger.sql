--liquibase formatted sql

--changeset code99:commission-001-terms
CREATE TABLE commission_terms (
  company_id       uuid NOT NULL REFERENCES regions_company,
  region_id        uuid NOT NULL REFERENCES regions_region,
  ordinal          integer NOT NULL,
  hold_back_months integer NOT NULL CHECK (hold_back_months BETWEEN 0 AND 60),
  claw_back_months integer NOT NULL CHECK (claw_back_months BETWEEN 0 AND 60),
  decided_by       uuid NOT NULL,
  decided_at       timestamptz NOT NULL,
  PRIMARY KEY (region_id, ordinal)
);
COMMENT ON TABLE commission_terms IS 'How long the win-back part waits, and how long it can be taken back. Append-only; 0 is off.';

CREATE TABLE commission_share (
  file_id    uuid NOT NULL REFERENCES drawers_file,
  lifetime   integer NOT NULL,
  ordinal    integer NOT NULL,
  person     uuid NOT NULL REFERENCES people_person,
  company_id uuid NOT NULL REFERENCES regions_company,
  ppm        integer NOT NULL CHECK (ppm BETWEEN 1 AND 1000000),
  set_by     text NOT NULL,
  set_at     timestamptz NOT NULL,
  PRIMARY KEY (file_id, lifetime, ordinal, person)
);
COMMENT ON TABLE commission_share IS 'Who shares in a win, in millionths of the whole. Append-only: the highest ordinal holds.';
REVOKE UPDATE, DELETE, TRUNCATE ON commission_terms, commission_share FROM code99_app;
--rollback DROP TABLE commission_share, commission_terms;

--changeset code99:commission-001-transfer
CREATE TABLE commission_payout (
  id         uuid PRIMARY KEY,
  company_id uuid NOT NULL REFERENCES regions_company,
  person     uuid NOT NULL REFERENCES people_person,
  reference  text NOT NULL CHECK (reference ~ '\S'),
  paid_by    uuid NOT NULL,
  paid_at    timestamptz NOT NULL,
  UNIQUE (company_id, reference)
);

CREATE TABLE commission_transfer (
  id           uuid PRIMARY KEY,
  company_id   uuid NOT NULL REFERENCES regions_company,
  kind         text NOT NULL CHECK (kind IN ('expected', 'earned', 'claw-back', 'release', 'payout')),
  source_event text NOT NULL CHECK (source_event <> ''),
  rule         text NOT NULL CHECK (rule <> ''),
  rule_version text NOT NULL CHECK (rule_version <> ''),
  beneficiary  uuid NOT NULL REFERENCES people_person,
  component    text NOT NULL,
  file_id      uuid NOT NULL REFERENCES drawers_file,
  lifetime     integer NOT NULL,
  document_id  uuid REFERENCES wins_document,
  payout_id    uuid REFERENCES commission_payout,
  explanation  text NOT NULL CHECK (explanation <> ''),
  day          date NOT NULL,
  made_at      timestamptz NOT NULL,
  UNIQUE (source_event, rule, rule_version, beneficiary)
);
CREATE INDEX commission_transfer_file ON commission_transfer (file_id, lifetime);
CREATE INDEX commission_transfer_person ON commission_transfer (company_id, beneficiary);
COMMENT ON COLUMN commission_transfer.source_event IS 'What it comes from, with #n for the nth reckoning of the same.';
COMMENT ON COLUMN commission_transfer.rule IS 'The calculator and its component, or the rule of the house.';

CREATE TABLE commission_posting (
  transfer_id  uuid NOT NULL REFERENCES commission_transfer,
  account      text NOT NULL CHECK (account IN ('company', 'expected', 'earned', 'payable', 'paid')),
  company_id   uuid NOT NULL REFERENCES regions_company,
  amount_minor bigint NOT NULL CHECK (amount_minor <> 0),
  currency     text NOT NULL,
  PRIMARY KEY (transfer_id, account, currency)
);
COMMENT ON TABLE commission_posting IS 'Double entry: the accounts are the beneficiary''s, but for the company''s own.';
REVOKE UPDATE, DELETE, TRUNCATE ON commission_payout, commission_transfer, commission_posting FROM code99_app;
--rollback DROP TABLE commission_posting, commission_transfer, commission_payout;

--changeset code99:commission-001-balance splitStatements:false
CREATE FUNCTION commission_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  about uuid;
BEGIN
  IF TG_TABLE_NAME = 'commission_transfer' THEN
    about := NEW.id;
    IF NOT EXISTS (SELECT FROM commission_posting p WHERE p.transfer_id = about) THEN
      RAISE EXCEPTION 'transfer % has no postings', about USING ERRCODE = 'check_violation';
    END IF;
  ELSE
    about := NEW.transfer_id;
  END IF;
  IF EXISTS (SELECT FROM commission_posting p WHERE p.transfer_id = about
              GROUP BY p.currency HAVING sum(p.amount_minor) <> 0) THEN
    RAISE EXCEPTION 'the postings of transfer % do not sum to zero', about USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER commission_transfer_balances AFTER INSERT ON commission_transfer
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION commission_balances();
CREATE CONSTRAINT TRIGGER commission_posting_balances AFTER INSERT ON commission_posting
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION commission_balances();
--rollback DROP TRIGGER commission_posting_balances ON commission_posting;
--rollback DROP TRIGGER commission_transfer_balances ON commission_transfer;
--rollback DROP FUNCTION commission_balances();

--changeset code99:commission-001-standstill
CREATE TABLE commission_standstill (
  file_id    uuid NOT NULL REFERENCES drawers_file,
  lifetime   integer NOT NULL,
  currency   text NOT NULL,
  company_id uuid NOT NULL REFERENCES regions_company,
  because    text[] NOT NULL,
  PRIMARY KEY (file_id, lifetime, currency)
);
COMMENT ON TABLE commission_standstill IS 'What could not be reckoned when it last was tried; the ledger stays as it is until it can be.';
--rollback DROP TABLE commission_standstill;
