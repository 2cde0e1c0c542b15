package org.code99.scoreboard;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.code99.api.Money;
import org.code99.audit.Audit;
import org.code99.database.Sql;
import org.code99.drawers.VisibleFiles;
import org.code99.intake.NotAList;
import org.code99.people.Actor;
import org.code99.people.Role;
import org.code99.reasons.KnownReason;
import org.code99.reasons.Reasons;
import org.code99.regions.ExchangeRates;
import org.code99.regions.Regions;
import org.code99.web.Refused;

/** The door of the scoreboard: did it pay? Everybody sees what their files brought. */
@Singleton
public class Scoreboard {
  private final Sql sql;
  private final Programmes programmes;
  private final ProgrammeList list;
  private final DrawerPages pages;
  private final Reasons reasons;
  private final Regions regions;
  private final Audit audit;
  private final Clock clock;

  Scoreboard(
      Sql sql,
      Programmes programmes,
      ProgrammeList list,
      DrawerPages pages,
      Reasons reasons,
      Regions regions,
      Audit audit,
      Clock clock) {
    this.sql = sql;
    this.programmes = programmes;
    this.list = list;
    this.pages = pages;
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
  @Transactional
  public List<Programme> salesPerLead(Actor actor, Years years) {
    return programmes.of(actor, years);
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

  /**
   * How many files stand at each stage, in the order of the way; stages without files are left out.
   */
  @Transactional
  public List<StageCount> funnel(Actor actor) {
    Sums value = new Sums();
    return sql
        .list(
            """
            SELECT f.stage, l.currency, count(*) AS files, sum(l.annual_value_minor)::bigint AS minor,
                   array_position(ARRAY['listed', 'assigned', 'begun', 'planned', 'contacted', 'fact_finding', 'clearing',
                                        'agreed', 'restarted', 'won', 'over', 'parked'], f.stage) AS place
              FROM drawers_file f
              LEFT JOIN LATERAL (SELECT * FROM drawers_loss x WHERE x.file_id = f.id ORDER BY x.lifetime DESC LIMIT 1) l
                ON true
             WHERE f.company_id = ? AND NOT f.withdrawn
               AND (coalesce(f.region_id, f.company_id) = ANY (?::uuid[]) OR f.owner_id = ?)
             GROUP BY f.stage, l.currency
             ORDER BY place, l.currency
            """,
            row -> {
              value.take(row.getString("stage"), row, "currency", "minor");
              return new StageCount(row.getString("stage"), row.getLong("files"), List.of());
            },
            actor.company(),
            VisibleFiles.regions(actor),
            actor.person())
        .stream()
        .collect(
            Collectors.toMap(StageCount::stage, StageCount::files, Long::sum, LinkedHashMap::new))
        .entrySet()
        .stream()
        .map(stage -> new StageCount(stage.getKey(), stage.getValue(), value.of(stage.getKey())))
        .toList();
  }

  /** Why files were lost, voice by voice; the reason that rules most often comes first. */
  @Transactional
  public List<ReasonCount> reasons(Actor actor) {
    Map<String, KnownReason> catalogue = reasons.catalogue(actor.company());
    return sql.list(
        """
        WITH seen AS (
          SELECT l.episode_id
            FROM drawers_loss l JOIN drawers_file f ON f.id = l.file_id
           WHERE f.company_id = ? AND NOT f.withdrawn
             AND (coalesce(f.region_id, f.company_id) = ANY (?::uuid[]) OR f.owner_id = ?)
        ), said AS (
          SELECT r.episode_id, r.voice::text AS voice, r.code FROM reasons_reason r
          UNION ALL
          SELECT v.episode_id, 'manager', unnest(v.codes) FROM reasons_verdict_that_holds v
          UNION ALL
          SELECT r.episode_id, 'ruling', r.code FROM reasons_ruling r
        )
        SELECT said.code,
               count(DISTINCT said.episode_id) FILTER (WHERE said.voice = '1') AS rep,
               count(DISTINCT said.episode_id) FILTER (WHERE said.voice = '2') AS customer,
               count(DISTINCT said.episode_id) FILTER (WHERE said.voice = 'manager') AS manager,
               count(DISTINCT said.episode_id) FILTER (WHERE said.voice = 'ruling') AS ruling
          FROM said JOIN seen ON seen.episode_id = said.episode_id
         GROUP BY said.code
         ORDER BY ruling DESC, said.code COLLATE "C"
        """,
        row -> {
          String code = row.getString("code");
          KnownReason known = catalogue.get(code);
          return new ReasonCount(
              code,
              known == null ? code : known.label("en"),
              row.getLong("rep"),
              row.getLong("customer"),
              row.getLong("manager"),
              row.getLong("ruling"));
        },
        actor.company(),
        VisibleFiles.regions(actor),
        actor.person());
  }

  /** What was won back from whom, most files first; their sum is all wins. */
  @Transactional
  public List<RivalCount> rivals(Actor actor) {
    Sums revenue = new Sums();
    sql.each(
        """
        SELECT w.competitor, s.currency, sum(s.minor)::bigint AS minor
          FROM scoreboard_win w JOIN scoreboard_sale s ON s.file_id = w.file_id AND s.lifetime = w.lifetime
         WHERE w.company_id = ? AND (w.region_id = ANY (?::uuid[]) OR w.owner_id = ?)
         GROUP BY w.competitor, s.currency
        """,
        row -> revenue.take(row.getString("competitor"), row, "currency", "minor"),
        actor.company(),
        VisibleFiles.regions(actor),
        actor.person());
    return sql.list(
        """
        SELECT w.competitor, count(*) AS files FROM scoreboard_win w
         WHERE w.company_id = ? AND (w.region_id = ANY (?::uuid[]) OR w.owner_id = ?)
         GROUP BY w.competitor
         ORDER BY files DESC, w.competitor COLLATE "C"
        """,
        row ->
            new RivalCount(
                row.getString("competitor"),
                row.getLong("files"),
                revenue.of(row.getString("competitor"))),
        actor.company(),
        VisibleFiles.regions(actor),
        actor.person());
  }

  /**
   * The three figures of each drawer that the actor sees files of: sales, profit, lessons fixed.
   */
  @Transactional
  public List<Outcome> outcomes(Actor actor) {
    return pages.of(actor).stream()
        .map(page -> outcome(actor, page.drawer(), page.name()))
        .toList();
  }

  /** Each drawer on one page: how many, since when, worth what, why, to whom and by whom lost. */
  @Transactional
  public List<DrawerReport> drawers(Actor actor) {
    return pages.of(actor);
  }

  /**
   * The customers' own words, by what a year with them was worth: for the management.
   *
   * @param most how many
   */
  @Transactional
  public List<Quote> inTheirWords(Actor actor, int most) {
    ExchangeRates rates = regions.rates(actor.company(), LocalDate.now(clock));
    return sql
        .list(
            """
            SELECT f.id, f.account_no, f.company, coalesce(w.said_by, '') AS said_by, w.text, l.annual_value_minor, l.currency
              FROM drawers_words w
              JOIN drawers_loss l ON l.episode_id = w.episode_id
              JOIN drawers_file f ON f.id = l.file_id
             WHERE w.voice = 'customer' AND f.company_id = ? AND NOT f.withdrawn
               AND (coalesce(f.region_id, f.company_id) = ANY (?::uuid[]) OR f.owner_id = ?)
             ORDER BY f.account_no COLLATE "C", l.lifetime, w.ordinal
            """,
            row -> {
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
            },
            actor.company(),
            VisibleFiles.regions(actor),
            actor.person())
        .stream()
        .sorted(Comparator.comparingLong((Quote quote) -> -worth(quote, rates)))
        .limit(most)
        .toList();
  }

  private static long worth(Quote quote, ExchangeRates rates) {
    return quote.value().flatMap(rates::inBase).map(Money::minorUnits).orElse(-1L);
  }

  private Outcome outcome(Actor actor, UUID drawer, String name) {
    Sums sales = new Sums();
    sql.each(
        """
        SELECT s.currency, sum(s.minor)::bigint AS minor
          FROM scoreboard_lead l JOIN scoreboard_sale s ON s.file_id = l.file_id
         WHERE l.company_id = ? AND l.drawer_id = ? AND (l.region_id = ANY (?::uuid[]) OR l.owner_id = ?)
         GROUP BY s.currency
        """,
        row -> sales.take(name, row, "currency", "minor"),
        actor.company(),
        drawer,
        VisibleFiles.regions(actor),
        actor.person());
    Sums profit = new Sums();
    sql.each(
        "SELECT currency, margin_minor FROM scoreboard_result WHERE company_id = ? AND programme = ?",
        row -> profit.take(name, row, "currency", "margin_minor"),
        actor.company(),
        name);
    long fixed =
        sql.first(
                """
                SELECT count(DISTINCT n.id)
                  FROM lessons_lesson n
                  JOIN LATERAL (SELECT status FROM lessons_status s WHERE s.lesson_id = n.id ORDER BY ordinal DESC LIMIT 1) s
                    ON s.status = 'fixed'
                  JOIN reasons_ruling r ON r.company_id = n.company_id AND r.code = n.cause
                  JOIN drawers_loss l ON l.episode_id = r.episode_id
                  JOIN drawers_file f ON f.id = l.file_id
                 WHERE n.company_id = ? AND f.drawer_id = ? AND NOT f.withdrawn
                   AND (coalesce(f.region_id, f.company_id) = ANY (?::uuid[]) OR f.owner_id = ?)
                """,
                row -> row.getLong(1),
                actor.company(),
                drawer,
                VisibleFiles.regions(actor),
                actor.person())
            .orElse(0L);
    return new Outcome(drawer, name, sales.of(name), profit.of(name), fixed);
  }
}
