--liquibase formatted sql

--changeset code99:scoreboard-001-programmes
CREATE TABLE scoreboard_result (
  company_id    uuid NOT NULL REFERENCES regions_company,
  programme     text NOT NULL CHECK (programme <> ''),
  year          integer NOT NULL CHECK (year BETWEEN 1990 AND 2199),
  currency      text NOT NULL,
  leads_worked  bigint NOT NULL CHECK (leads_worked >= 0),
  orders        bigint NOT NULL CHECK (orders >= 0),
  revenue_minor bigint NOT NULL CHECK (revenue_minor >= 0),
  margin_minor  bigint,
  told_by       uuid NOT NULL,
  told_at       timestamptz NOT NULL,
  PRIMARY KEY (company_id, programme, year, currency)
);
COMMENT ON TABLE scoreboard_result IS
  'What other sales programmes brought, as finance told it last. Under the name of a drawer only its margin is read.';
--rollback DROP TABLE scoreboard_result;

--changeset code99:scoreboard-001-lead
CREATE VIEW scoreboard_lead WITH (security_invoker = true) AS
SELECT f.id AS file_id, f.company_id, f.drawer_id, coalesce(f.region_id, f.company_id) AS region_id, f.owner_id,
       least(v.first_contact_on, (SELECT min(s.opened_on) FROM wins_second s WHERE s.file_id = f.id)) AS worked_on
  FROM drawers_file f
  LEFT JOIN drawers_life v ON v.file_id = f.id
 WHERE NOT f.withdrawn;
COMMENT ON VIEW scoreboard_lead IS 'A lead is worked from its first real contact, or from the first order where it came without one.';

CREATE VIEW scoreboard_sale WITH (security_invoker = true) AS
SELECT m.company_id, m.file_id, m.lifetime, m.day, m.currency,
       CASE m.kind WHEN 'invoice' THEN m.amount_minor ELSE -m.amount_minor END AS minor,
       m.kind = 'invoice' AND m.amount_minor > (SELECT coalesce(sum(c.amount_minor), 0) FROM wins_money c
                                                 WHERE c.base_id = m.id AND c.kind = 'credit-note') AS is_order
  FROM wins_money m
 WHERE m.lifetime >= 2 AND m.kind IN ('invoice', 'credit-note');
COMMENT ON VIEW scoreboard_sale IS
  'Revenue of later lifetimes: invoices less credit notes, net, by their day. An order is an invoice that was not credited in full.';

CREATE VIEW scoreboard_win WITH (security_invoker = true) AS
SELECT v.company_id, v.file_id, v.lifetime, coalesce(l.competitor, '') AS competitor, c.region_id, c.owner_id
  FROM wins_verdict v
  JOIN scoreboard_lead c ON c.file_id = v.file_id
  LEFT JOIN drawers_loss l ON l.file_id = v.file_id AND l.lifetime = v.lifetime - 1
 WHERE v.won;
COMMENT ON VIEW scoreboard_win IS 'Each lifetime that was won, and from whom; an empty name where nobody knows.';
--rollback DROP VIEW scoreboard_win, scoreboard_sale, scoreboard_lead;
