package org.code99.desk;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.code99.api.Money;
import org.code99.database.Sql;
import org.code99.lessons.Lesson;
import org.code99.lessons.Lessons;
import org.code99.people.Actor;
import org.code99.reasons.KnownReason;
import org.code99.reasons.Reasons;

/**
 * What we learnt, across the rooms: causes, their cost, the customers' own words, what came back.
 */
@Singleton
class Learnt {
  private static final int WORDS = 3;

  /** The files that somebody sees with a cause of their newest loss; the actor comes fourfold. */
  private static final String LOST_TO =
      """
      SELECT f.id, f.company, f.stage, coalesce(f.owner_name, '') AS owner, l.episode_id, l.lost_on, r.code
        FROM drawers_file f
        JOIN drawers_loss l ON l.file_id = f.id
         AND l.lifetime = (SELECT max(n.lifetime) FROM drawers_loss n WHERE n.file_id = f.id)
        JOIN reasons_ruling r ON r.episode_id = l.episode_id
       WHERE f.company_id = ? AND NOT f.withdrawn
         AND (f.owner_id = ? OR (? AND coalesce(f.region_id, f.company_id) = ANY (?::uuid[])))
      """;

  /** Whether nobody told a customer of a fix: no touch since, and it was not shown to them. */
  private static final String UNTOLD =
      """
      s.status = 'fixed' AND x.stage NOT IN ('won', 'over')
        AND NOT EXISTS (SELECT FROM watch_touch t WHERE t.file_id = x.id AND t.touched_on >= s.since)
        AND NOT EXISTS (SELECT FROM visits_clearing c WHERE c.file_id = x.id AND x.code = ANY (c.fixes))
      """;

  private static final String STATUS =
      """
      LEFT JOIN LATERAL (
        SELECT t.status, t.since FROM lessons_lesson l JOIN lessons_status t ON t.lesson_id = l.id
         WHERE l.company_id = ? AND l.cause = x.code
         ORDER BY t.ordinal DESC LIMIT 1) s ON true
      """;

  private final Sql sql;
  private final Lessons lessons;
  private final Reasons reasons;

  Learnt(Sql sql, Lessons lessons, Reasons reasons) {
    this.sql = sql;
    this.lessons = lessons;
    this.reasons = reasons;
  }

  /** A file whose customer was not told of a fix. */
  record Untold(UUID file, String company, String owner) {}

  private record Tally(long back, long again, long untold) {}

  /** All causes that cost us somebody or that the register names, the dearest first. */
  @Transactional
  public List<LearntCause> of(Actor actor) {
    Map<String, Lesson> register =
        lessons.of(actor.company()).stream()
            .collect(Collectors.toMap(Lesson::cause, Function.identity()));
    Map<String, List<Lessons.Toll>> tolls =
        lessons.tolls(actor.company()).stream()
            .filter(toll -> !toll.cause().equals(KnownReason.UNKNOWN))
            .collect(Collectors.groupingBy(Lessons.Toll::cause));
    Map<String, KnownReason> catalogue = reasons.catalogue(actor.company());
    Map<String, Tally> tallies = tallies(actor);
    Map<String, List<String>> words = words(actor);
    return Stream.concat(tolls.keySet().stream(), register.keySet().stream())
        .distinct()
        .map(code -> {
          List<Lessons.Toll> paid = tolls.getOrDefault(code, List.of());
          Tally tally = tallies.getOrDefault(code, new Tally(0, 0, 0));
          return new LearntCause(
              code,
              Optional.ofNullable(catalogue.get(code)).map(known -> known.label("en")).orElse(code),
              Optional.ofNullable(register.get(code)),
              paid.stream().mapToLong(Lessons.Toll::files).sum(),
              cost(paid),
              words.getOrDefault(code, List.of()),
              tally.back(),
              tally.again(),
              tally.untold());
        })
        .sorted(
            Comparator.comparingLong(LearntCause::files)
                .reversed()
                .thenComparing(LearntCause::code))
        .toList();
  }

  /** Who has not been told that a cause is fixed. */
  @Transactional
  public List<Untold> untold(Actor actor, String cause) {
    return sql.list(
        "SELECT x.id, x.company, x.owner FROM ("
            + LOST_TO
            + ") x "
            + STATUS
            + " WHERE x.code = ? AND "
            + UNTOLD
            + " ORDER BY x.company, x.id LIMIT 200",
        row ->
            new Untold(
                row.getObject("id", UUID.class), row.getString("company"), row.getString("owner")),
        actor.company(),
        actor.person(),
        actor.seesRegions(),
        actor.regions(),
        actor.company(),
        cause);
  }

  private Map<String, Tally> tallies(Actor actor) {
    Map<String, Tally> tallies = new HashMap<>();
    sql.each(
        "SELECT x.code, count(*) FILTER (WHERE x.stage = 'won') AS back,"
            + " count(*) FILTER (WHERE s.status IN ('fixed', 'recurred') AND x.lost_on > s.since) AS again,"
            + " count(*) FILTER (WHERE "
            + UNTOLD
            + ") AS untold"
            + " FROM ("
            + LOST_TO
            + ") x "
            + STATUS
            + " GROUP BY x.code",
        row ->
            tallies.put(
                row.getString("code"),
                new Tally(row.getLong("back"), row.getLong("again"), row.getLong("untold"))),
        actor.company(),
        actor.person(),
        actor.seesRegions(),
        actor.regions(),
        actor.company());
    return tallies;
  }

  private Map<String, List<String>> words(Actor actor) {
    Map<String, List<String>> words = new HashMap<>();
    sql.each(
        "SELECT q.code, q.text FROM (SELECT x.code, w.text, row_number() OVER (PARTITION BY x.code ORDER BY w.at DESC)"
            + " AS place FROM ("
            + LOST_TO
            + ") x CROSS JOIN LATERAL ("
            + """
            SELECT v.text, '-infinity'::timestamptz AS at FROM drawers_words v
             WHERE v.episode_id = x.episode_id AND v.voice = 'customer'
             UNION ALL
            SELECT n.why_words, n.recorded_at FROM visits_note n JOIN visits_visit b ON b.id = n.visit_id
             WHERE b.file_id = x.id
             UNION ALL
            SELECT u.words, n.recorded_at FROM visits_words u
              JOIN visits_note n ON n.id = u.note_id JOIN visits_visit b ON b.id = n.visit_id
             WHERE b.file_id = x.id
            """
            + ") w WHERE w.text <> '') q WHERE q.place <= ? ORDER BY q.code, q.place",
        row ->
            words
                .computeIfAbsent(row.getString("code"), code -> new ArrayList<>())
                .add(row.getString("text")),
        actor.company(),
        actor.person(),
        actor.seesRegions(),
        actor.regions(),
        WORDS);
    return words;
  }

  private static List<Money> cost(List<Lessons.Toll> paid) {
    return paid.stream()
        .flatMap(
            toll -> toll.currency().map(code -> Money.of(toll.lostPerYearMinor(), code)).stream())
        .toList();
  }
}
