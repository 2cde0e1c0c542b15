package org.code99.scoreboard;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.Money;
import org.code99.audit.Audit;
import org.code99.database.Sql;
import org.code99.drawers.VisibleFiles;
import org.code99.intake.NotAList;
import org.code99.people.Actor;
import org.code99.people.Role;
import org.code99.reasons.Reasons;
import org.code99.regions.Regions;
import org.code99.web.Refused;

/** The door of the scoreboard: did it pay? Everybody sees what their files brought. */
@Singleton
public class Scoreboard {
  private final Sql sql;
  private final Programmes programmes;
  private final ProgrammeList list;
  private final Outcomes outcomes;
  private final Kept kept;
  private final Reasons reasons;
  private final Regions regions;
  private final Audit audit;
  private final Clock clock;

  Scoreboard(
      Sql sql,
      Programmes programmes,
      ProgrammeList list,
      Outcomes outcomes,
      Kept kept,
      Reasons reasons,
      Regions regions,
      Audit audit,
      Clock clock) {
    this.sql = sql;
    this.programmes = programmes;
    this.list = list;
    this.outcomes = outcomes;
    this.kept = kept;
    this.reasons = reasons;
    this.regions = regions;
    this.audit = audit;
    this.clock = clock;
  }

  /** This year and the four before it. */
  public Years fiveYears() {
    return Years.fiveUpTo(LocalDate.now(clock).getYear());
  }

  /**
   * Sales per lead: each drawer, then each other programme, by name. A lead counts in the year in
   * which it was first worked, an order and its revenue in the year of the invoice.
   */
  public List<Programme> salesPerLead(Actor actor, Years years) {
    return salesPerLead(actor, seen(actor), years);
  }

  /**
   * Reads results of other programmes, each year of each once; what was told before of the same is
   * replaced.
   *
   * @param name of the file, for sentences
   * @throws Refused when the actor is neither manager nor admin, or the file is no such list
   */
  @Transactional
  public Imported importProgrammes(Actor actor, String name, byte[] bytes) {
    if (!actor.is(Role.ADMIN) && !actor.is(Role.MANAGER)) {
      throw Refused.because(
          Refused.Kind.FORBIDDEN,
          "Only a manager or an admin tells what programmes brought: ask one of them.");
    }
    try {
      Imported imported =
          list.read(actor, name, bytes, regions.company(actor.company()).currency());
      audit.note(
          actor.company(),
          actor.person().toString(),
          "scoreboard.import",
          actor.company().toString(),
          "rows=%d faulty=%d".formatted(imported.rows(), imported.faulty().size()));
      return imported;
    } catch (NotAList e) {
      throw Refused.because(Refused.Kind.INVALID, String.valueOf(e.getMessage()));
    }
  }

  /** Each drawer on one page: how many, since when, worth what, why, to whom and by whom lost. */
  public List<DrawerReport> drawers(Actor actor) {
    Seen seen = seen(actor);
    return seen.drawers().stream().map(seen::report).toList();
  }

  /**
   * What the actor sees of the company's figures: for who asks several things at once.
   *
   * <p>Those of very many files may be some minutes old.
   */
  Seen seen(Actor actor) {
    return new Seen(kept.of(actor.company()), Place.Sight.of(actor));
  }

  @Transactional
  List<Programme> salesPerLead(Actor actor, Seen seen, Years years) {
    return programmes.of(actor.company(), seen, years);
  }

  List<ReasonCount> reasons(Actor actor, Seen seen) {
    return seen.reasons(reasons.catalogue(actor.company()));
  }

  @Transactional
  List<Outcome> outcomes(Actor actor, Seen seen) {
    return outcomes.of(actor.company(), seen);
  }

  /**
   * The customers' own words, by what a year with them was worth: for the management.
   *
   * @param most how many
   */
  @Transactional
  public List<Quote> inTheirWords(Actor actor, int most) {
    List<String> currencies = new ArrayList<>();
    List<String> factors = new ArrayList<>();
    regions
        .rates(actor.company(), LocalDate.now(clock))
        .eachMinor((currency, factor) -> {
          currencies.add(currency);
          factors.add(factor.toPlainString());
        });
    return sql.list(
        """
        SELECT f.id, f.account_no, f.company, coalesce(w.said_by, '') AS said_by, w.text, l.annual_value_minor, l.currency
          FROM drawers_words w
          JOIN drawers_loss l ON l.episode_id = w.episode_id
          JOIN drawers_file f ON f.id = l.file_id
          LEFT JOIN unnest(?::text[], ?::numeric[]) AS r (currency, base_for_one_minor) ON r.currency = l.currency
         WHERE w.voice = 'customer' AND f.company_id = ? AND NOT f.withdrawn
           AND (coalesce(f.region_id, f.company_id) = ANY (?::uuid[]) OR f.owner_id = ?)
         ORDER BY round(l.annual_value_minor * r.base_for_one_minor) DESC NULLS LAST,
                  f.account_no COLLATE "C", l.lifetime, w.ordinal
         LIMIT ?
        """,
        Scoreboard::quote,
        currencies,
        factors,
        actor.company(),
        VisibleFiles.regions(actor),
        actor.person(),
        most);
  }

  private static Quote quote(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    return new Quote(
        row.getObject("id", UUID.class),
        row.getString("account_no"),
        row.getString("company"),
        row.getString("said_by"),
        row.getString("text"),
        currency == null
            ? Optional.empty()
            : Optional.of(Money.of(row.getLong("annual_value_minor"), currency)));
  }
}
