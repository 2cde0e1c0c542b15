--liquibase formatted sql

--changeset code99:offers-003-catalogue
ALTER TABLE offers_gift
  ADD COLUMN kind text NOT NULL DEFAULT 'gift'
    CHECK (kind IN ('gift', 'service-level', 'named-contact', 'delivery-guarantee', 'training', 'other')),
  ADD COLUMN yearly_minor bigint NOT NULL DEFAULT 0 CHECK (yearly_minor >= 0);
COMMENT ON TABLE offers_gift IS 'Things and services that we offer beside the product (S68). Never a price. A gift may go along with a letter; the rest is promised to a customer by name.';
COMMENT ON COLUMN offers_gift.yearly_minor IS 'What it costs us each year, beside what it costs once.';
COMMENT ON COLUMN offers_gift.active IS 'Retired things stay: what was promised was promised.';
--rollback ALTER TABLE offers_gift DROP COLUMN kind, DROP COLUMN yearly_minor;

--changeset code99:offers-003-promise
CREATE TABLE offers_promise (
  id          uuid PRIMARY KEY,
  company_id  uuid NOT NULL REFERENCES regions_company,
  file_id     uuid NOT NULL REFERENCES drawers_file,
  lifetime    integer NOT NULL CHECK (lifetime >= 1),
  gift_id     uuid NOT NULL REFERENCES offers_gift,
  cost_minor  bigint NOT NULL CHECK (cost_minor >= 0),
  currency    text NOT NULL,
  words       text NOT NULL,
  promised_by uuid NOT NULL,
  promised_at timestamptz NOT NULL
);
CREATE INDEX offers_promise_file ON offers_promise (file_id, lifetime);
COMMENT ON TABLE offers_promise IS 'Append-only: what of the shelf was promised to a customer.';
COMMENT ON COLUMN offers_promise.lifetime IS 'The relationship that it is to begin: one more than the losses before it.';
COMMENT ON COLUMN offers_promise.cost_minor IS 'What it costs us until the end of the first year, as it stood on the shelf on that day.';
REVOKE UPDATE, DELETE, TRUNCATE ON offers_promise FROM code99_app;
--rollback DROP TABLE offers_promise;
