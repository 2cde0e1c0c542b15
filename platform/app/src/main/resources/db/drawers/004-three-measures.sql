--liquibase formatted sql

--changeset drawers:004-three-measures
-- Each measure has a currency of its own: lists told at different times may reckon in different ones.
ALTER TABLE drawers_episode
  ADD annual_profit_minor bigint,
  ADD currency_of_profit text,
  ADD annual_commission_minor bigint,
  ADD currency_of_commission text,
  ADD CHECK ((annual_profit_minor IS NULL) = (currency_of_profit IS NULL)),
  ADD CHECK ((annual_commission_minor IS NULL) = (currency_of_commission IS NULL));
ALTER TABLE drawers_correction
  ADD annual_profit_minor bigint,
  ADD currency_of_profit text,
  ADD annual_commission_minor bigint,
  ADD currency_of_commission text,
  ADD CHECK ((annual_profit_minor IS NULL) = (currency_of_profit IS NULL)),
  ADD CHECK ((annual_commission_minor IS NULL) = (currency_of_commission IS NULL));
COMMENT ON COLUMN drawers_episode.annual_value_minor IS 'Revenue lost per year. NULL is unknown, never zero; so with profit and commission.';

CREATE OR REPLACE VIEW drawers_loss WITH (security_invoker = true) AS
SELECT e.id AS episode_id, e.company_id, e.file_id, e.lifetime, e.import_id,
       CASE WHEN c.episode_id IS NULL THEN e.last_order_on           ELSE c.last_order_on           END AS last_order_on,
       CASE WHEN c.episode_id IS NULL THEN e.lost_on                 ELSE c.lost_on                 END AS lost_on,
       CASE WHEN c.episode_id IS NULL THEN e.annual_value_minor      ELSE c.annual_value_minor      END AS annual_value_minor,
       CASE WHEN c.episode_id IS NULL THEN e.currency                ELSE c.currency                END AS currency,
       CASE WHEN c.episode_id IS NULL THEN e.value_estimated         ELSE c.value_estimated         END AS value_estimated,
       CASE WHEN c.episode_id IS NULL THEN e.competitor              ELSE c.competitor              END AS competitor,
       CASE WHEN c.episode_id IS NULL THEN e.incidents               ELSE c.incidents               END AS incidents,
       CASE WHEN c.episode_id IS NULL THEN e.annual_profit_minor     ELSE c.annual_profit_minor     END AS annual_profit_minor,
       CASE WHEN c.episode_id IS NULL THEN e.currency_of_profit         ELSE c.currency_of_profit         END AS currency_of_profit,
       CASE WHEN c.episode_id IS NULL THEN e.annual_commission_minor ELSE c.annual_commission_minor END AS annual_commission_minor,
       CASE WHEN c.episode_id IS NULL THEN e.currency_of_commission     ELSE c.currency_of_commission     END AS currency_of_commission
  FROM drawers_episode e
  LEFT JOIN LATERAL (SELECT k.*
                       FROM drawers_correction k
                      WHERE k.episode_id = e.id
                        AND NOT EXISTS (SELECT FROM drawers_withdrawal w WHERE w.import_id = k.import_id)
                      ORDER BY k.ordinal DESC
                      LIMIT 1) c ON true
 WHERE NOT EXISTS (SELECT FROM drawers_withdrawal w WHERE w.import_id = e.import_id);

-- One line for each file and measure, so that sums need no case of their own for each.
CREATE VIEW drawers_lost_per_year WITH (security_invoker = true) AS
SELECT l.company_id, f.drawer_id, l.file_id, m.measure, m.minor, m.currency
  FROM drawers_loss l
  JOIN drawers_file f ON f.id = l.file_id AND NOT f.withdrawn
 CROSS JOIN LATERAL (VALUES ('revenue',    l.annual_value_minor,      l.currency),
                            ('profit',     l.annual_profit_minor,     l.currency_of_profit),
                            ('commission', l.annual_commission_minor, l.currency_of_commission)) m (measure, minor, currency)
 WHERE NOT EXISTS (SELECT FROM drawers_loss n WHERE n.file_id = l.file_id AND n.lifetime > l.lifetime);
COMMENT ON VIEW drawers_lost_per_year IS 'The three measures of every file''s newest loss (S08); minor and currency are NULL where nobody knows.';
--rollback DROP VIEW drawers_lost_per_year;
--rollback ALTER TABLE drawers_episode DROP annual_profit_minor, DROP currency_of_profit, DROP annual_commission_minor, DROP currency_of_commission;
--rollback ALTER TABLE drawers_correction DROP annual_profit_minor, DROP currency_of_profit, DROP annual_commission_minor, DROP currency_of_commission;
