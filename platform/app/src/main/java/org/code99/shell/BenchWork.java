package org.code99.shell;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.code99.database.Sql;

/**
 * Spreads the files of a company over the stages, as if its people had worked for two months: in
 * one statement for each table, since the doors would take a day.
 */
@Singleton
class BenchWork {
  private static final Duration WORKED = Duration.ofDays(60);

  private final Sql sql;
  private final Clock clock;

  BenchWork(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Transactional
  void spread(UUID company) {
    Instant began = clock.instant().minus(WORKED);
    sql.run(
        """
        UPDATE drawers_file f
           SET owned_since = ?,
               stage = CASE WHEN k.at < 55 THEN 'assigned' WHEN k.at < 65 THEN 'begun'
                            WHEN k.at < 72 THEN 'planned' WHEN k.at < 80 THEN 'contacted'
                            WHEN k.at < 83 THEN 'fact_finding' WHEN k.at < 85 THEN 'clearing'
                            WHEN k.at < 87 THEN 'agreed' WHEN k.at < 88 THEN 'restarted'
                            WHEN k.at < 90 THEN 'won' WHEN k.at < 95 THEN 'over' ELSE 'parked' END
          FROM (SELECT id, abs(hashtext(account_no)) % 100 AS at FROM drawers_file WHERE company_id = ?) k
         WHERE f.id = k.id
        """,
        began, company);
    sql.run(
        """
        INSERT INTO drawers_life (file_id, company_id, opened_dossier_by, first_contact_on, fact_finding_closed_at,
               clearing_step, decision, decided_at, decided_by, decided_by_name, decision_why, stage_before)
        SELECT f.id, f.company_id, f.owner_id,
               CASE WHEN f.stage IN ('begun', 'planned') THEN NULL ELSE (?::timestamptz)::date END,
               CASE WHEN f.stage IN ('begun', 'planned', 'contacted') THEN NULL ELSE ?::timestamptz END,
               CASE f.stage WHEN 'clearing' THEN 1 WHEN 'agreed' THEN 3 ELSE 0 END,
               d.decision, CASE WHEN d.decision IS NOT NULL THEN ?::timestamptz END, f.owner_id, f.owner_name, 'Heard them.',
               CASE f.stage WHEN 'parked' THEN 'contacted' END
          FROM drawers_file f
         CROSS JOIN LATERAL (SELECT CASE f.stage WHEN 'over' THEN 'over' WHEN 'parked' THEN 'watch'
               WHEN 'begun' THEN NULL WHEN 'planned' THEN NULL WHEN 'contacted' THEN NULL
               WHEN 'fact_finding' THEN NULL ELSE 'begin' END AS decision) d
         WHERE f.company_id = ? AND f.stage <> 'assigned'
        """,
        began,
        began,
        began,
        company);
    sql.run(
        """
        INSERT INTO drawers_task (id, company_id, file_id, region_id, owner_id, owner_name, for_managers, kind,
               source_key, sentence, due_on)
        SELECT gen_random_uuid(), company_id, id, coalesce(region_id, company_id), owner_id, owner_name, false, 'call',
               account_no, 'Call ' || company || ' again.', (?::timestamptz)::date
          FROM drawers_file
         WHERE company_id = ? AND owner_id IS NOT NULL AND abs(hashtext(account_no)) % 100 = 79
        """,
        clock.instant(), company);
    sql.run(
        """
        INSERT INTO drawers_unlined SELECT DISTINCT company_id, opened_by FROM drawers_file WHERE company_id = ?
        ON CONFLICT DO NOTHING
        """,
        company);
  }
}
