package org.code99.lessons;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.code99.api.FixStatus;
import org.code99.database.Ids;
import org.code99.database.Sql;
import org.code99.database.TextMap;
import org.code99.reasons.KnownReason;
import org.code99.reasons.Reasons;

/** The door to the lessons register. A lesson's history is append-only; its newest status holds. */
@Singleton
public class Lessons {
  /** What people write where there is nothing to say. */
  private static final Pattern NOTHING =
      Pattern.compile(
          "[^\\p{L}\\p{N}]*|n\\W?a\\W?|none|tb[acd]|yes|ok|keine?|ja|aucune?|oui|x+",
          Pattern.CASE_INSENSITIVE);

  private static final List<FixStatus> KNOWN =
      List.of(
          FixStatus.OPEN,
          FixStatus.PLANNED,
          FixStatus.FIXED,
          FixStatus.NOT_FIXABLE,
          FixStatus.RECURRED);

  private final Sql sql;
  private final Ids ids;
  private final Clock clock;
  private final Reasons reasons;
  private final ApplicationEventPublisher<LessonFixed> events;

  Lessons(
      Sql sql,
      Ids ids,
      Clock clock,
      Reasons reasons,
      ApplicationEventPublisher<LessonFixed> events) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.reasons = reasons;
    this.events = events;
  }

  /**
   * Notes where a lesson stands. A status that says what holds already adds nothing.
   *
   * @param by who says so: a person's name, or the file that it stands in
   * @param today no lesson is fixed in the future
   * @return why it is refused, all reasons at once; nothing was written then
   */
  @Transactional
  public List<LessonFault> note(UUID company, Lesson lesson, String by, LocalDate today) {
    List<LessonFault> faults = faults(lesson, today);
    if (faults.isEmpty() && !lesson(company, lesson.cause()).equals(Optional.of(lesson))) {
      append(company, lesson, by);
    }
    return faults;
  }

  /** All lessons of a company, in the order of their causes. */
  @Transactional
  public List<Lesson> of(UUID company) {
    return sql.list(
        """
        SELECT DISTINCT ON (l.cause COLLATE "C") l.cause, l.department, s.status, s.since, s.evidence, s.texts
        FROM lessons_lesson l JOIN lessons_status s ON s.lesson_id = l.id
        WHERE l.company_id = ?
        ORDER BY l.cause COLLATE "C", s.ordinal DESC
        """,
        Lessons::lesson,
        company);
  }

  /**
   * What drove one customer away the last time, as the ruling set says, the likeliest first - and
   * how far each cause is mended. Reasons that nobody knows are left out.
   */
  @Transactional
  public List<Cause> behind(UUID company, UUID file) {
    Map<String, KnownReason> catalogue = reasons.catalogue(company);
    return sql
        .list(
            """
            SELECT r.code, s.department, s.status, s.since, s.evidence, s.texts, s.noted_at
            FROM reasons_ruling r
            LEFT JOIN LATERAL (
              SELECT l.department, t.* FROM lessons_lesson l JOIN lessons_status t ON t.lesson_id = l.id
              WHERE l.company_id = r.company_id AND l.cause = r.code
              ORDER BY t.ordinal DESC LIMIT 1) s ON true
            WHERE r.episode_id = (SELECT episode_id FROM drawers_loss
                                  WHERE company_id = ? AND file_id = ? ORDER BY lifetime DESC LIMIT 1)
            ORDER BY r.rank
            """,
            row -> cause(row, catalogue),
            company,
            file)
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Cause> cause(ResultSet row, Map<String, KnownReason> catalogue)
      throws SQLException {
    String code = row.getString("code");
    KnownReason reason = catalogue.get(code);
    if (reason == null || code.equals(KnownReason.UNKNOWN)) {
      return Optional.empty();
    }
    OffsetDateTime noted = row.getObject("noted_at", OffsetDateTime.class);
    Optional<Lesson> lesson =
        noted == null
            ? Optional.empty()
            : Optional.of(
                new Lesson(
                    code,
                    row.getString("department"),
                    FixStatus.of(row.getString("status")),
                    row.getObject("since", LocalDate.class),
                    row.getString("evidence"),
                    TextMap.of(row.getString("texts"))));
    return Optional.of(
        new Cause(
            code,
            reason.labels(),
            reason.shownBy(),
            lesson,
            Optional.ofNullable(noted)
                .map(at -> at.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate())));
  }

  /**
   * How many files were lost to each cause, and what a year with them was worth; each file counts
   * once for each of its causes. By cause, then by currency, the unknown values last.
   */
  @Transactional
  public List<Toll> tolls(UUID company) {
    return sql.list(
        """
        SELECT r.code, e.currency, count(DISTINCT e.file_id) AS files, coalesce(sum(e.annual_value_minor), 0) AS lost
        FROM drawers_loss e JOIN reasons_ruling r ON r.episode_id = e.episode_id
        WHERE e.company_id = ?
        GROUP BY r.code, e.currency
        ORDER BY r.code COLLATE "C", e.currency COLLATE "C"
        """,
        row ->
            new Toll(
                row.getString("code"),
                Optional.ofNullable(row.getString("currency")),
                row.getLong("files"),
                row.getLong("lost")),
        company);
  }

  /**
   * What a cause has cost so far, in one currency.
   *
   * @param cause the code of the loss reason
   * @param currency of the files counted; empty for those whose value nobody knows
   * @param files lost to it
   * @param lostPerYearMinor their revenue per year in minor units; unknown values add nothing
   */
  public record Toll(String cause, Optional<String> currency, long files, long lostPerYearMinor) {}

  private Optional<Lesson> lesson(UUID company, String cause) {
    return of(company).stream().filter(lesson -> lesson.cause().equals(cause)).findFirst();
  }

  /** What is wrong with a lesson, all of it. */
  public static List<LessonFault> faults(Lesson lesson, LocalDate today) {
    List<LessonFault> faults = new ArrayList<>();
    String who = lesson.cause().isBlank() ? "a lesson" : "lesson '" + lesson.cause() + "'";
    if (lesson.cause().isBlank()) {
      faults.add(
          new LessonFault(
              "cause",
              "a lesson of '" + lesson.department() + "' names no cause: give a reason's code"));
    }
    if (!KNOWN.contains(lesson.status())) {
      faults.add(
          new LessonFault(
              "status",
              "%s has the status '%s': say %s"
                  .formatted(
                      who,
                      lesson.status().code(),
                      KNOWN.stream().map(FixStatus::code).collect(Collectors.joining(", ")))));
    }
    if (lesson.status().equals(FixStatus.FIXED)) {
      if (NOTHING.matcher(lesson.evidence().strip()).matches()) {
        faults.add(
            new LessonFault(
                "evidence",
                who
                    + " cannot be called fixed without evidence: say what was measured, and where it can be read"));
      }
      if (lesson.since().isAfter(today)) {
        faults.add(
            new LessonFault(
                "since",
                who + " would be fixed on " + lesson.since() + ", which is still to come"));
      }
      if (!lesson.texts().containsKey("en")) {
        faults.add(
            new LessonFault(
                "texts.en", who + " needs at least an English sentence that letters may say"));
      }
    }
    return List.copyOf(faults);
  }

  private void append(UUID company, Lesson lesson, String by) {
    UUID id =
        sql.first(
                """
                INSERT INTO lessons_lesson (id, company_id, cause, department) VALUES (?, ?, ?, ?)
                ON CONFLICT (company_id, cause) DO UPDATE SET department = excluded.department
                RETURNING id
                """,
                row -> row.getObject("id", UUID.class),
                ids.next(),
                company,
                lesson.cause(),
                lesson.department())
            .orElseThrow();
    int ordinal =
        sql.first(
                """
                INSERT INTO lessons_status (lesson_id, ordinal, company_id, status, since, evidence, texts, noted_at, noted_by)
                SELECT ?, (SELECT coalesce(max(ordinal), 0) + 1 FROM lessons_status WHERE lesson_id = ?),
                  ?, ?, ?, ?, ?::jsonb, ?, ?
                RETURNING ordinal
                """,
                row -> row.getInt(1),
                id,
                id,
                company,
                lesson.status().code(),
                lesson.since(),
                lesson.evidence(),
                TextMap.json(lesson.texts()),
                clock.instant(),
                by)
            .orElseThrow();
    if (lesson.status().equals(FixStatus.FIXED)) {
      events.publishEvent(
          new LessonFixed(company, lesson.cause(), id + " " + ordinal, lesson.since(), by));
    }
  }

  private static Lesson lesson(ResultSet row) throws SQLException {
    return new Lesson(
        row.getString("cause"),
        row.getString("department"),
        FixStatus.of(row.getString("status")),
        row.getObject("since", LocalDate.class),
        row.getString("evidence"),
        TextMap.of(row.getString("texts")));
  }
}
