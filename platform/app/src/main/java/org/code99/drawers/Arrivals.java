package org.code99.drawers;

import java.util.UUID;
import org.code99.database.Sql;

/** Accounts of a list whose files lie in a drawer already: compared and settled as a set. */
final class Arrivals {
  private static final String TABLE =
      """
      CREATE TEMPORARY TABLE drawers_arriving (
        file_id uuid, row_no integer, company text, street text, postal_code text, city text,
        region_text text, country text, industry text, region_id uuid, lost_by text,
        contact_name text, email text, phone text, contact_status text, attention text,
        last_order_on date, lost_on date, annual_value_minor bigint, currency text,
        value_estimated boolean, competitor text, incidents integer, annual_profit_minor bigint,
        currency_of_profit text, annual_commission_minor bigint, currency_of_commission text,
        company_id uuid
      ) ON COMMIT DROP\
      """;

  private static final String TABLE_OF_WORDS =
      """
      CREATE TEMPORARY TABLE drawers_arriving_words (
        file_id uuid, voice text, said_by text, text text, source_code text
      ) ON COMMIT DROP\
      """;

  /** What a list leaves empty stays as it was; the file's own region wins over an unknown one. */
  private static final String MERGE =
      """
      CREATE TEMPORARY TABLE drawers_merged ON COMMIT DROP AS
      SELECT m.*
        FROM (SELECT f.id AS file_id, a.company,
                     coalesce(a.street, f.street) AS street,
                     coalesce(a.postal_code, f.postal_code) AS postal_code,
                     coalesce(a.city, f.city) AS city,
                     coalesce(a.region_text, f.region_text) AS region_text,
                     coalesce(a.country, f.country) AS country,
                     coalesce(a.industry, f.industry) AS industry,
                     coalesce(a.region_id, f.region_id) AS region_id,
                     coalesce(a.lost_by, f.lost_by) AS lost_by,
                     coalesce(a.contact_name, c.name) AS contact_name,
                     coalesce(a.email, c.email) AS email,
                     coalesce(a.phone, c.phone) AS phone,
                     CASE a.contact_status WHEN 'unknown' THEN c.status ELSE a.contact_status END
                       AS contact_status,
                     coalesce(a.attention, c.attention) AS attention
                FROM drawers_arriving a
                JOIN drawers_file f ON f.id = a.file_id
                JOIN drawers_contact c ON c.file_id = f.id) m
        JOIN drawers_file f ON f.id = m.file_id
        JOIN drawers_contact c ON c.file_id = f.id
       WHERE (m.company, m.street, m.postal_code, m.city, m.region_text, m.country, m.industry,
              m.region_id, m.lost_by, m.contact_name, m.email, m.phone, m.contact_status,
              m.attention)
             IS DISTINCT FROM
             (f.company, f.street, f.postal_code, f.city, f.region_text, f.country, f.industry,
              f.region_id, f.lost_by, c.name, c.email, c.phone, c.status, c.attention)\
      """;

  private static final String REMEMBER =
      """
      INSERT INTO drawers_former (import_id, file_id, company_id, company, street, postal_code,
             city, region_text, country, industry, region_id, lost_by, contact_name, email, phone,
             contact_status, attention)
      SELECT ?, f.id, f.company_id, f.company, f.street, f.postal_code, f.city, f.region_text,
             f.country, f.industry, f.region_id, f.lost_by, c.name, c.email, c.phone, c.status,
             c.attention
        FROM drawers_merged m
        JOIN drawers_file f ON f.id = m.file_id
        JOIN drawers_contact c ON c.file_id = f.id\
      """;

  private static final String UPDATE_FILES =
      """
      UPDATE drawers_file f
         SET company = m.company, street = m.street, postal_code = m.postal_code, city = m.city,
             region_text = m.region_text, country = m.country, industry = m.industry,
             region_id = m.region_id, lost_by = m.lost_by
        FROM drawers_merged m
       WHERE f.id = m.file_id\
      """;

  private static final String UPDATE_CONTACTS =
      """
      UPDATE drawers_contact c
         SET name = m.contact_name, email = m.email, phone = m.phone, status = m.contact_status,
             attention = m.attention
        FROM drawers_merged m
       WHERE c.file_id = m.file_id\
      """;

  private static final String CORRECT =
      """
      INSERT INTO drawers_correction (episode_id, ordinal, company_id, import_id, last_order_on,
             lost_on, annual_value_minor, currency, value_estimated, competitor, incidents,
             annual_profit_minor, currency_of_profit, annual_commission_minor, currency_of_commission)
      SELECT n.episode_id,
             1 + (SELECT count(*) FROM drawers_correction k WHERE k.episode_id = n.episode_id),
             n.company_id, ?, n.last_order_on, n.lost_on, n.annual_value_minor, n.currency,
             n.value_estimated, n.competitor, n.incidents, n.annual_profit_minor,
             n.currency_of_profit, n.annual_commission_minor, n.currency_of_commission
        FROM (SELECT l.episode_id, l.company_id,
                     coalesce(a.last_order_on, l.last_order_on) AS last_order_on,
                     coalesce(a.lost_on, l.lost_on) AS lost_on,
                     coalesce(a.annual_value_minor, l.annual_value_minor) AS annual_value_minor,
                     coalesce(a.currency, l.currency) AS currency,
                     CASE WHEN a.annual_value_minor IS NULL THEN l.value_estimated
                          ELSE a.value_estimated END AS value_estimated,
                     coalesce(a.competitor, l.competitor) AS competitor,
                     coalesce(a.incidents, l.incidents) AS incidents,
                     coalesce(a.annual_profit_minor, l.annual_profit_minor) AS annual_profit_minor,
                     coalesce(a.currency_of_profit, l.currency_of_profit) AS currency_of_profit,
                     coalesce(a.annual_commission_minor, l.annual_commission_minor)
                       AS annual_commission_minor,
                     coalesce(a.currency_of_commission, l.currency_of_commission) AS currency_of_commission
                FROM drawers_arriving a
                JOIN drawers_loss l ON l.file_id = a.file_id
               WHERE l.lifetime = (SELECT max(x.lifetime) FROM drawers_episode x
                                    WHERE x.file_id = a.file_id)) n
        JOIN drawers_loss l ON l.episode_id = n.episode_id
       WHERE (n.last_order_on, n.lost_on, n.annual_value_minor, n.currency, n.value_estimated,
              n.competitor, n.incidents, n.annual_profit_minor, n.currency_of_profit,
              n.annual_commission_minor, n.currency_of_commission)
             IS DISTINCT FROM
             (l.last_order_on, l.lost_on, l.annual_value_minor, l.currency, l.value_estimated,
              l.competitor, l.incidents, l.annual_profit_minor, l.currency_of_profit,
              l.annual_commission_minor, l.currency_of_commission)\
      """;

  private static final String ADD_WORDS =
      """
      INSERT INTO drawers_words (episode_id, voice, ordinal, company_id, import_id, said_by, text,
             source_code)
      SELECT e.id, a.voice,
             1 + (SELECT coalesce(max(w.ordinal), 0) FROM drawers_words w
                   WHERE w.episode_id = e.id AND w.voice = a.voice),
             e.company_id, ?, a.said_by, a.text, a.source_code
        FROM drawers_arriving_words a
        JOIN drawers_episode e ON e.file_id = a.file_id
       WHERE e.lifetime = (SELECT max(x.lifetime) FROM drawers_episode x
                            WHERE x.file_id = a.file_id)
         AND NOT EXISTS (SELECT FROM drawers_words w
                          WHERE w.episode_id = e.id AND w.voice = a.voice AND w.text = a.text
                            AND w.source_code IS NOT DISTINCT FROM a.source_code
                            AND NOT EXISTS (SELECT FROM drawers_withdrawal t
                                             WHERE t.import_id = w.import_id))\
      """;

  private final Sql sql;

  Arrivals(Sql sql) {
    this.sql = sql;
  }

  void prepare() {
    sql.run(TABLE);
    sql.run(TABLE_OF_WORDS);
  }

  /** How many words were added to losses that lay there already. */
  int settle(UUID importId) {
    sql.run("ANALYZE drawers_arriving");
    sql.run("ANALYZE drawers_arriving_words");
    sql.run(MERGE);
    sql.run("ANALYZE drawers_merged");
    sql.run(REMEMBER, importId);
    sql.run(UPDATE_FILES);
    sql.run(UPDATE_CONTACTS);
    sql.run(CORRECT, importId);
    return sql.run(ADD_WORDS, importId);
  }
}
