package org.code99.wins;

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
import java.util.stream.Stream;
import org.code99.audit.Audit;
import org.code99.database.Sql;
import org.code99.drawers.CaseFile;
import org.code99.drawers.CaseFiles;
import org.code99.drawers.Spelling;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.web.Fault;
import org.code99.web.Refused;

/**
 * Who brought whom back (S75). Everybody who sells or leads reads the whole team's; which customer
 * it was, only who sees the file.
 */
@Singleton
class Victories {
  private static final int SHOWN = 100;
  private static final int SHORTEST_NAME = 3;

  /** One of our people, and how many customers they brought back. */
  record Winner(String name, long customers) {}

  private final Sql sql;
  private final CaseFiles files;
  private final LocalDays days;
  private final Clock clock;
  private final Audit audit;

  Victories(Sql sql, CaseFiles files, LocalDays days, Clock clock, Audit audit) {
    this.sql = sql;
    this.files = files;
    this.days = days;
    this.clock = clock;
    this.audit = audit;
  }

  /** The newest hundred of the last twelve months, the newest first. */
  @Transactional
  public List<Victory> of(Actor actor) {
    return sql.list(
        """
        SELECT v.file_id, v.lifetime, v.won_on, coalesce(w.name, '') AS winner, r.name AS region,
               coalesce(f.region_id, f.company_id) AS region_id, f.owner_id, f.company,
               s.words, s.lesson, s.told_by_name
          FROM wins_verdict v
          JOIN drawers_file f ON f.id = v.file_id
          JOIN regions_region r ON r.id = coalesce(f.region_id, f.company_id)
          LEFT JOIN people_person w ON w.id = v.winner
          LEFT JOIN LATERAL (SELECT * FROM wins_story t
                              WHERE t.file_id = v.file_id AND t.lifetime = v.lifetime
                              ORDER BY t.ordinal DESC LIMIT 1) s ON true
         WHERE v.company_id = ? AND v.won AND v.won_on > ?
         ORDER BY v.won_on DESC, v.file_id
         LIMIT ?
        """,
        row -> victory(actor, row),
        actor.company(),
        days.today(actor).minusYears(1),
        SHOWN);
  }

  /** How many each of our people brought back in the last twelve months, the most first. */
  @Transactional
  public List<Winner> team(Actor actor) {
    return sql.list(
        """
        SELECT w.name, count(*) AS customers
          FROM wins_verdict v
          JOIN people_person w ON w.id = v.winner
         WHERE v.company_id = ? AND v.won AND v.won_on > ?
         GROUP BY w.id, w.name
         ORDER BY customers DESC, w.name COLLATE "C"
        """,
        row -> new Winner(row.getString("name"), row.getLong("customers")),
        actor.company(),
        days.today(actor).minusYears(1));
  }

  /** How many came back in the last twelve months, also those whom nobody of ours had. */
  @Transactional
  public long count(Actor actor) {
    return sql.first(
            "SELECT count(*) FROM wins_verdict v WHERE v.company_id = ? AND v.won AND v.won_on > ?",
            row -> row.getLong(1),
            actor.company(),
            days.today(actor).minusYears(1))
        .orElse(0L);
  }

  /**
   * Tells how a customer came back. The newest telling holds.
   *
   * @throws Refused when it is not theirs, not won, not whole, or names the customer
   */
  @Transactional
  public void tell(Actor actor, UUID id, int lifetime, String words, String lesson) {
    CaseFile file = files.find(actor, id);
    if (!won(id, lifetime)) {
      throw Refused.because(
          Refused.Kind.CONFLICT,
          "There is no win to tell of yet: it counts with the first paid order.");
    }
    List<Fault> faults = new ArrayList<>();
    check("words", words, "How it went is empty: one sentence is enough.", file, faults);
    check("lesson", lesson, "What we learnt is empty: others can use it.", file, faults);
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    sql.run(
        """
        INSERT INTO wins_story (file_id, lifetime, ordinal, company_id, words, lesson, told_by, told_by_name, told_at)
        SELECT ?::uuid, ?, 1 + count(*), ?::uuid, ?, ?, ?::uuid, ?, ?::timestamptz
          FROM wins_story WHERE file_id = ? AND lifetime = ?
        """,
        id,
        lifetime,
        actor.company(),
        words.strip(),
        lesson.strip(),
        actor.person(),
        actor.name(),
        clock.instant(),
        id,
        lifetime);
    audit.note(
        actor.company(), actor.person().toString(), "wins.story", id.toString(), "" + lifetime);
  }

  private boolean won(UUID file, int lifetime) {
    return sql.first(
            "SELECT won FROM wins_verdict WHERE file_id = ? AND lifetime = ?",
            row -> row.getBoolean(1),
            file,
            lifetime)
        .orElse(false);
  }

  private static void check(
      String field, String text, String empty, CaseFile file, List<Fault> faults) {
    String letters = Spelling.letters(text);
    boolean named =
        Stream.of(Spelling.company(file.company()), Spelling.letters(file.contact().name()))
            .anyMatch(name -> name.length() >= SHORTEST_NAME && letters.contains(name));
    if (text.isBlank()) {
      faults.add(Fault.at(field, empty));
    } else if (named) {
      faults.add(
          Fault.at(
              field,
              "This names the customer, and the whole company reads it: leave the name out."));
    }
  }

  private static Victory victory(Actor actor, ResultSet row) throws SQLException {
    UUID owner = row.getObject("owner_id", UUID.class);
    Optional<Victory.Customer> customer =
        actor.sees(row.getObject("region_id", UUID.class), owner)
            ? Optional.of(
                new Victory.Customer(
                    row.getObject("file_id", UUID.class),
                    row.getInt("lifetime"),
                    row.getString("company")))
            : Optional.empty();
    String words = row.getString("words");
    return new Victory(
        row.getObject("won_on", LocalDate.class),
        row.getString("winner"),
        row.getString("region"),
        customer,
        words == null
            ? Optional.empty()
            : Optional.of(
                new Victory.Story(words, row.getString("lesson"), row.getString("told_by_name"))));
  }
}
