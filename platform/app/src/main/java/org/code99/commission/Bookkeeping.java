package org.code99.commission;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.code99.database.Sql;
import org.code99.drawers.VisibleFiles;
import org.code99.mornings.Morning;
import org.code99.people.Actor;
import org.code99.wins.Margins;

/**
 * Brings the ledger to what the calculators say today. A win that cannot be reckoned stands still,
 * with the reasons, until it can.
 */
@Singleton
class Bookkeeping {
  private final WinsToPay wins;
  private final Margins margins;
  private final Reckoner reckoner;
  private final Ledger ledger;
  private final CommissionTermsBook terms;
  private final Sql sql;

  Bookkeeping(
      WinsToPay wins,
      Margins margins,
      Reckoner reckoner,
      Ledger ledger,
      CommissionTermsBook terms,
      Sql sql) {
    this.wins = wins;
    this.margins = margins;
    this.reckoner = reckoner;
    this.ledger = ledger;
    this.terms = terms;
    this.sql = sql;
  }

  /** Reckons all of what these files earn anew, and writes what is missing. */
  void follow(UUID company, List<UUID> files, LocalDate today) {
    alone(company);
    List<WinToPay> moved = wins.of(company, files);
    Map<String, Reckoned> answers = reckoner.reckon(company, today, moved);
    Map<UUID, CommissionTerms> byRegion = terms.of(company);
    Set<Margins.Waiting> waiting = margins.waiting(company, files);
    for (WinToPay win : moved) {
      Reckoned reckoned = answers.getOrDefault(win.key(), Reckoned.nothing());
      standstill(company, win, reckoned.problems());
      if (reckoned.problems().isEmpty()) {
        CommissionTerms held = byRegion.getOrDefault(win.region(), CommissionTerms.STANDARD);
        boolean waits = waiting.contains(new Margins.Waiting(win.file(), win.lifetime()));
        ledger.settleTo(company, win, Dues.of(win, reckoned, held, waits, today), today);
      }
    }
  }

  /** The files whose customers came back, in the regions of a morning. */
  List<UUID> winsOf(Morning morning) {
    return sql.list(
        """
        SELECT DISTINCT w.file_id FROM wins_lifetime w JOIN drawers_file f ON f.id = w.file_id
         WHERE w.company_id = ? AND coalesce(f.region_id, f.company_id) = ANY (?::uuid[])
        """,
        row -> row.getObject(1, UUID.class),
        morning.company(),
        morning.regions());
  }

  /** The files whose customers came back. */
  List<UUID> winsOf(UUID company) {
    return sql.list(
        "SELECT DISTINCT file_id FROM wins_lifetime WHERE company_id = ?",
        row -> row.getObject(1, UUID.class),
        company);
  }

  /** Until the transaction ends, nobody else writes this company's ledger. */
  void alone(UUID company) {
    sql.list(
        "SELECT pg_advisory_xact_lock(hashtext('commission_ledger'), hashtext(?))",
        row -> true,
        company.toString());
  }

  List<Standstill> standstills(Actor actor) {
    return sql.list(
        """
        SELECT s.file_id, f.account_no, s.lifetime, s.because
          FROM commission_standstill s JOIN drawers_file f ON f.id = s.file_id
         WHERE s.company_id = ? AND (coalesce(f.region_id, f.company_id) = ANY (?::uuid[]) OR f.owner_id = ?)
         ORDER BY f.account_no COLLATE "C", s.lifetime, s.currency
        """,
        row ->
            new Standstill(
                row.getObject("file_id", UUID.class),
                row.getString("account_no"),
                row.getInt("lifetime"),
                List.of((String[]) row.getArray("because").getArray())),
        actor.company(),
        VisibleFiles.regions(actor),
        actor.person());
  }

  private void standstill(UUID company, WinToPay win, List<String> because) {
    sql.run(
        "DELETE FROM commission_standstill WHERE file_id = ? AND lifetime = ? AND currency = ?",
        win.file(),
        win.lifetime(),
        win.currency());
    if (!because.isEmpty()) {
      sql.run(
          "INSERT INTO commission_standstill (file_id, lifetime, currency, company_id, because) VALUES (?, ?, ?, ?, ?)",
          win.file(),
          win.lifetime(),
          win.currency(),
          company,
          because);
    }
  }
}
