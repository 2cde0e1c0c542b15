--liquibase formatted sql

--changeset outreach:003-content
CREATE TABLE outreach_content (
  wave_id    uuid NOT NULL REFERENCES outreach_wave,
  file_id    uuid NOT NULL REFERENCES drawers_file,
  company_id uuid NOT NULL REFERENCES regions_company,
  tone       text NOT NULL,
  signer     text NOT NULL,
  remark     text NOT NULL,
  piece      jsonb NOT NULL,
  PRIMARY KEY (wave_id, file_id)
);
COMMENT ON TABLE outreach_content IS
  'What was composed and printed, word by word: a switched or disabled approach changes nothing of what is on its way.';
--rollback DROP TABLE outreach_content;

--changeset outreach:003-states
-- planned -> claimed (leased to a node) -> sending (committed before the call) -> sent | failed | unknown
ALTER TABLE outreach_parcel
  DROP CONSTRAINT outreach_parcel_state_check,
  ADD CONSTRAINT outreach_parcel_state CHECK (state IN
    ('planned', 'withheld', 'pulled', 'claimed', 'sending', 'sent', 'failed', 'unknown')),
  ADD COLUMN campaign    text NOT NULL DEFAULT 'first-piece',
  ADD COLUMN step        text NOT NULL DEFAULT 'post',
  ADD COLUMN person_key  text NOT NULL DEFAULT '',
  ADD COLUMN released_at timestamptz,
  ADD COLUMN released_by uuid REFERENCES people_person,
  ADD COLUMN not_before  timestamptz,
  ADD COLUMN node        uuid,
  ADD COLUMN lease_until timestamptz,
  ADD COLUMN token       bigint NOT NULL DEFAULT 0,
  ADD COLUMN again_until timestamptz,
  ADD COLUMN reference   text NOT NULL DEFAULT '',
  ADD CONSTRAINT outreach_parcel_released CHECK ((released_at IS NULL) = (released_by IS NULL)),
  ADD CONSTRAINT outreach_parcel_leased CHECK
    ((state IN ('claimed', 'sending')) = (node IS NOT NULL AND lease_until IS NOT NULL));
COMMENT ON COLUMN outreach_parcel.step IS 'The medium by which it goes: two media are two steps of a campaign.';
COMMENT ON COLUMN outreach_parcel.person_key IS 'A fingerprint of who it goes to, the same under every account number.';
COMMENT ON COLUMN outreach_parcel.token IS 'Rises with every claim; a write of an earlier claim finds nothing.';
COMMENT ON COLUMN outreach_parcel.again_until IS
  'Until when the channel recognises its key, so that it may be handed over again; empty for one that may send twice.';
DROP INDEX outreach_parcel_once;
CREATE UNIQUE INDEX outreach_parcel_once ON outreach_parcel (company_id, file_id)
  WHERE state IN ('claimed', 'sending', 'sent', 'unknown');
CREATE UNIQUE INDEX outreach_parcel_person ON outreach_parcel (company_id, campaign, step, person_key)
  WHERE state IN ('claimed', 'sending', 'sent', 'unknown') AND person_key <> '';
CREATE INDEX outreach_parcel_under_way ON outreach_parcel (state, released_at)
  WHERE state IN ('planned', 'claimed', 'sending') AND released_at IS NOT NULL;
--rollback DROP INDEX outreach_parcel_under_way, outreach_parcel_person, outreach_parcel_once;
--rollback CREATE UNIQUE INDEX outreach_parcel_once ON outreach_parcel (company_id, file_id) WHERE state = 'sent';
--rollback ALTER TABLE outreach_parcel DROP CONSTRAINT outreach_parcel_state, DROP CONSTRAINT outreach_parcel_released, DROP CONSTRAINT outreach_parcel_leased, DROP COLUMN campaign, DROP COLUMN step, DROP COLUMN person_key, DROP COLUMN released_at, DROP COLUMN released_by, DROP COLUMN not_before, DROP COLUMN node, DROP COLUMN lease_until, DROP COLUMN token, DROP COLUMN again_until, DROP COLUMN reference;
--rollback ALTER TABLE outreach_parcel ADD CONSTRAINT outreach_parcel_state_check CHECK (state IN ('planned', 'withheld', 'pulled', 'sent'));
