--liquibase formatted sql

--changeset code99:wins-001-terms
CREATE TABLE wins_terms (
  company_id      uuid NOT NULL REFERENCES regions_company,
  region_id       uuid NOT NULL REFERENCES regions_region,
  ordinal         integer NOT NULL,
  lost_months     integer NOT NULL CHECK (lost_months BETWEEN 0 AND 120),
  same_rep_months integer NOT NULL CHECK (same_rep_months BETWEEN 0 AND 120),
  decided_by      uuid NOT NULL,
  decided_at      timestamptz NOT NULL,
  PRIMARY KEY (region_id, ordinal)
);
COMMENT ON TABLE wins_terms IS 'When a customer counts as resurrected. Append-only: the highest ordinal of the nearest region holds.';
REVOKE UPDATE, DELETE, TRUNCATE ON wins_terms FROM code99_app;
--rollback DROP TABLE wins_terms;

--changeset code99:wins-001-lifetime
CREATE TABLE wins_lifetime (
  file_id        uuid NOT NULL REFERENCES drawers_file,
  number         integer NOT NULL CHECK (number >= 2),
  company_id     uuid NOT NULL REFERENCES regions_company,
  restarted_on   date,
  expected_minor bigint CHECK (expected_minor >= 0),
  currency       text,
  opened_by      uuid NOT NULL,
  opened_at      timestamptz NOT NULL,
  PRIMARY KEY (file_id, number),
  CHECK ((expected_minor IS NULL) = (currency IS NULL))
);
COMMENT ON TABLE wins_lifetime IS 'A relationship that began again. The ones before it keep their own dates and value in drawers_episode.';
REVOKE UPDATE, DELETE, TRUNCATE ON wins_lifetime FROM code99_app;
--rollback DROP TABLE wins_lifetime;

--changeset code99:wins-001-document
CREATE TABLE wins_document (
  id           uuid PRIMARY KEY,
  company_id   uuid NOT NULL REFERENCES regions_company,
  file_id      uuid NOT NULL REFERENCES drawers_file,
  kind         text NOT NULL CHECK (kind IN ('order', 'invoice', 'payment', 'credit-note')),
  number       text NOT NULL CHECK (number <> ''),
  day          date NOT NULL,
  amount_minor bigint NOT NULL CHECK (amount_minor > 0),
  currency     text NOT NULL,
  applies_to   text NOT NULL,
  recorded_by  uuid NOT NULL,
  recorded_at  timestamptz NOT NULL,
  UNIQUE (company_id, kind, number),
  CHECK (applies_to <> '' OR kind IN ('order', 'invoice'))
);
CREATE INDEX wins_document_file ON wins_document (file_id);
CREATE INDEX wins_document_applies ON wins_document (company_id, applies_to) WHERE applies_to <> '';
COMMENT ON COLUMN wins_document.applies_to IS 'The number of the invoice that is paid or credited; of an invoice, its order. It may come later.';
REVOKE UPDATE, DELETE, TRUNCATE ON wins_document FROM code99_app;
--rollback DROP TABLE wins_document;

--changeset code99:wins-001-cancellation
CREATE TABLE wins_cancellation (
  document_id  uuid PRIMARY KEY REFERENCES wins_document,
  company_id   uuid NOT NULL REFERENCES regions_company,
  because      text NOT NULL CHECK (because ~ '\S'),
  cancelled_by uuid NOT NULL,
  cancelled_at timestamptz NOT NULL
);
COMMENT ON TABLE wins_cancellation IS 'Documents that were recorded by mistake: they stay and count for nothing.';
CREATE TABLE wins_settled (
  document_id uuid PRIMARY KEY REFERENCES wins_document,
  company_id  uuid NOT NULL REFERENCES regions_company
);
COMMENT ON TABLE wins_settled IS 'Documents whose commission was paid out, as commission told: they cannot be cancelled any more.';
REVOKE UPDATE, DELETE, TRUNCATE ON wins_cancellation, wins_settled FROM code99_app;
--rollback DROP TABLE wins_settled, wins_cancellation;

--changeset code99:wins-001-ruling
CREATE TABLE wins_ruling (
  file_id     uuid NOT NULL,
  lifetime    integer NOT NULL,
  ordinal     integer NOT NULL,
  company_id  uuid NOT NULL REFERENCES regions_company,
  won         boolean NOT NULL,
  won_on      date,
  resurrected boolean NOT NULL,
  because     text[] NOT NULL,
  winner      uuid,
  ruled_at    timestamptz NOT NULL,
  PRIMARY KEY (file_id, lifetime, ordinal),
  FOREIGN KEY (file_id, lifetime) REFERENCES wins_lifetime,
  CHECK (won = (won_on IS NOT NULL))
);
COMMENT ON TABLE wins_ruling IS 'Whether a lifetime is won, and whether it counts as resurrected, and why. Append-only: the highest ordinal holds.';
REVOKE UPDATE, DELETE, TRUNCATE ON wins_ruling FROM code99_app;

CREATE VIEW wins_verdict WITH (security_invoker = true) AS
SELECT r.* FROM wins_ruling r
 WHERE NOT EXISTS (SELECT FROM wins_ruling n
                    WHERE n.file_id = r.file_id AND n.lifetime = r.lifetime AND n.ordinal > r.ordinal);
--rollback DROP VIEW wins_verdict; DROP TABLE wins_ruling;

--changeset code99:wins-001-money
-- A document belongs to the lifetime in which its invoice was written: one more than the losses before that day.
CREATE VIEW wins_money WITH (security_invoker = true) AS
SELECT d.id, d.company_id, d.file_id, d.kind, d.number, d.day, d.amount_minor, d.currency, d.applies_to, b.id AS base_id,
       1 + (SELECT count(*)::integer FROM drawers_loss l
             WHERE l.file_id = d.file_id
               AND coalesce(l.lost_on, l.last_order_on, '-infinity'::date) < b.day) AS lifetime
  FROM wins_document d
  JOIN wins_document b ON b.company_id = d.company_id
   AND ((d.kind IN ('order', 'invoice') AND b.id = d.id)
     OR (d.kind IN ('payment', 'credit-note') AND b.kind = 'invoice' AND b.number = d.applies_to))
 WHERE NOT EXISTS (SELECT FROM wins_cancellation c WHERE c.document_id IN (d.id, b.id));
COMMENT ON VIEW wins_money IS 'Every document that counts. A payment whose invoice nobody has recorded yet waits and counts for nothing.';

CREATE VIEW wins_second WITH (security_invoker = true) AS
SELECT t.company_id, t.file_id, t.number AS lifetime, m.currency,
       least(t.restarted_on, min(m.day) FILTER (WHERE m.kind IN ('order', 'invoice'))) AS opened_on,
       count(*) FILTER (WHERE m.kind = 'invoice') AS invoices,
       coalesce(sum(m.amount_minor) FILTER (WHERE m.kind = 'invoice'), 0)::bigint AS invoiced_minor,
       coalesce(sum(m.amount_minor) FILTER (WHERE m.kind = 'credit-note'), 0)::bigint AS credited_minor,
       coalesce(sum(m.amount_minor) FILTER (WHERE m.kind = 'payment'), 0)::bigint AS paid_minor
  FROM wins_lifetime t
  LEFT JOIN wins_money m ON m.file_id = t.file_id AND m.lifetime = t.number
 GROUP BY t.company_id, t.file_id, t.number, t.restarted_on, m.currency;
COMMENT ON VIEW wins_second IS 'What each second, third, ... lifetime is worth, by currency.';
--rollback DROP VIEW wins_second, wins_money;
