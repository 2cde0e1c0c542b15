package org.code99.desk;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.code99.api.Money;
import org.code99.commission.Commission;
import org.code99.database.Sql;
import org.code99.drawers.CaseFile;
import org.code99.drawers.CaseFiles;
import org.code99.drawers.Drawers;
import org.code99.drawers.Stage;
import org.code99.drawers.Tasks;
import org.code99.outreach.HouseRuleHere;
import org.code99.outreach.Overrides;
import org.code99.outreach.Plans;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.people.People;
import org.code99.people.Role;
import org.code99.protection.Protection;
import org.code99.protection.Standing;
import org.code99.reasons.Reasons;
import org.code99.regions.Regions;
import org.code99.wins.Margin;
import org.code99.wins.Margins;

/** Gathers what the page of a file shows, from the rooms that know it. */
@Singleton
class FileReading {
  private static final String RULING =
      """
      SELECT coalesce(c.labels ->> 'en', r.code) AS label
        FROM reasons_ruling r
        LEFT JOIN reasons_known c ON c.company_id = r.company_id AND c.code = r.code
       WHERE r.episode_id = (SELECT l.episode_id FROM drawers_loss l WHERE l.file_id = ?
                              ORDER BY l.lifetime DESC LIMIT 1)
       ORDER BY r.rank
      """;

  private static final String OURS =
      """
      SELECT coalesce(c.labels ->> 'en', r.code) AS label
        FROM reasons_reason r
        LEFT JOIN reasons_known c ON c.company_id = r.company_id AND c.code = r.code
       WHERE r.voice = 1
         AND r.episode_id = (SELECT l.episode_id FROM drawers_loss l WHERE l.file_id = ?
                              ORDER BY l.lifetime DESC LIMIT 1)
       ORDER BY r.rank
      """;

  private static final String THEIRS =
      """
      SELECT coalesce(c.labels ->> 'en', r.code) AS label
        FROM reasons_customer r
        LEFT JOIN reasons_known c ON c.company_id = r.company_id AND c.code = r.code
       WHERE r.episode_id = (SELECT l.episode_id FROM drawers_loss l WHERE l.file_id = ?
                              ORDER BY l.lifetime DESC LIMIT 1)
       ORDER BY r.rank
      """;

  private final CaseFiles files;
  private final Tasks tasks;
  private final Drawers drawers;
  private final Protection protection;
  private final Reasons reasons;
  private final People people;
  private final Regions regions;
  private final Plans plans;
  private final Overrides overrides;
  private final Margins margins;
  private final Commission commission;
  private final Sql sql;
  private final LocalDays days;

  FileReading(
      CaseFiles files,
      Tasks tasks,
      Drawers drawers,
      Protection protection,
      Reasons reasons,
      People people,
      Regions regions,
      Plans plans,
      Overrides overrides,
      Margins margins,
      Commission commission,
      Sql sql,
      LocalDays days) {
    this.files = files;
    this.tasks = tasks;
    this.drawers = drawers;
    this.protection = protection;
    this.reasons = reasons;
    this.people = people;
    this.regions = regions;
    this.plans = plans;
    this.overrides = overrides;
    this.margins = margins;
    this.commission = commission;
    this.sql = sql;
    this.days = days;
  }

  /** The file of an id; refused as not found where it is not theirs. */
  @Transactional
  public FileView of(Actor actor, UUID id) {
    CaseFile file = files.find(actor, id);
    LocalDate today = days.today(actor);
    UUID company = actor.company();
    return new FileView(
        file,
        regions.tree(company).region(file.region()).name(),
        standing(company, id, today),
        score(company, id),
        labels(RULING, id),
        new FileView.Voice(labels(OURS, id), words(id, "rep")),
        new FileView.Voice(labels(THEIRS, id), words(id, "customer")),
        reasons.recollections(company, id),
        files.history(actor, id),
        drawers.moves(company, id),
        tasks.ofFile(actor, id),
        actor.is(Role.MANAGER) ? people.sellers(company) : List.of(),
        actor.is(Role.MANAGER) ? drawers.list(company) : List.of(),
        cooling(actor, file),
        margins.of(actor, id).stream().filter(Margin::asks).reduce((first, later) -> later),
        !plans.wanted(actor, List.of(id)).isEmpty(),
        commission.enabled(company, file.region()),
        today);
  }

  /** Of a file that is still to be reached: whoever is back, or let go, waits for nothing. */
  private Optional<HouseRuleHere> cooling(Actor actor, CaseFile file) {
    return file.stage() == Stage.WON || file.stage() == Stage.OVER
        ? Optional.empty()
        : overrides.cooling(actor, file.id());
  }

  private Standing standing(UUID company, UUID file, LocalDate today) {
    Map<UUID, Standing> standings = protection.standings(company, today, List.of(file));
    return Optional.ofNullable(standings.get(file)).orElseThrow();
  }

  private Optional<FileView.Score> score(UUID company, UUID file) {
    return sql.first(
        "SELECT * FROM triage_score WHERE company_id = ? AND file_id = ?",
        FileReading::score,
        company,
        file);
  }

  private static FileView.Score score(ResultSet row) throws SQLException {
    return new FileView.Score(
        number(row, "points"),
        number(row, "win_ppm").map(ppm -> Math.round(ppm / 10_000f)),
        money(row),
        Stream.of(row.getString("lines").split("; ", -1)).filter(line -> !line.isBlank()).toList(),
        row.getString("decision"),
        row.getString("because"),
        row.getString("scored_by"));
  }

  private static Optional<Money> money(ResultSet row) throws SQLException {
    long minor = row.getLong("value_minor");
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(Money.of(minor, row.getString("currency")));
  }

  private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? Optional.empty() : Optional.of(number);
  }

  private List<String> labels(String query, UUID file) {
    return sql.list(query, row -> row.getString("label"), file).stream().distinct().toList();
  }

  private List<FileView.Words> words(UUID file, String voice) {
    return sql
        .list(
            """
            SELECT w.text, coalesce(w.said_by, '') AS said_by, w.said_on
              FROM drawers_words w
              JOIN drawers_loss l ON l.episode_id = w.episode_id
             WHERE l.file_id = ? AND w.voice = ? AND w.text <> ''
               AND NOT EXISTS (SELECT FROM drawers_withdrawal x WHERE x.import_id = w.import_id)
             ORDER BY l.lifetime DESC, w.ordinal DESC
            """,
            row ->
                new FileView.Words(
                    row.getString("text"),
                    row.getString("said_by"),
                    Optional.ofNullable(row.getObject("said_on", LocalDate.class))),
            file,
            voice)
        .stream()
        .collect(
            Collectors.toMap(
                FileView.Words::text, w -> w, (first, again) -> first, LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }
}
