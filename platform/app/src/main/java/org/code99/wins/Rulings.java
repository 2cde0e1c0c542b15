package org.code99.wins;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.code99.database.Sql;
import org.code99.people.People;
import org.code99.people.Person;

/** Opens lifetimes with their first document, and rules on each anew when its facts change. */
@Singleton
class Rulings {
  private final Sql sql;
  private final TermsBook terms;
  private final People people;
  private final Clock clock;

  Rulings(Sql sql, TermsBook terms, People people, Clock clock) {
    this.sql = sql;
    this.terms = terms;
    this.people = people;
    this.clock = clock;
  }

  /**
   * What followed.
   *
   * @param opened files whose next lifetime began
   * @param won files that are won now and were not before
   * @param wins that are new or that changed
   */
  record Followed(List<UUID> opened, List<UUID> won, List<Won.Win> wins) {}

  Followed follow(UUID company, UUID person, List<UUID> files) {
    List<UUID> opened =
        sql.list(
            """
            INSERT INTO wins_lifetime (file_id, number, company_id, opened_by, opened_at)
            SELECT DISTINCT m.file_id, m.lifetime, m.company_id, ?::uuid, ?::timestamptz
              FROM wins_money m WHERE m.company_id = ? AND m.file_id = ANY (?::uuid[]) AND m.lifetime >= 2
            ON CONFLICT (file_id, number) DO NOTHING
            RETURNING file_id
            """,
            row -> row.getObject(1, UUID.class),
            person,
            clock.instant(),
            company,
            files);
    Map<UUID, WinTerms> byRegion = terms.of(company);
    Map<UUID, String> names = new HashMap<>();
    people.of(company).forEach((Person one) -> names.put(one.id(), one.name()));
    List<Won.Win> wins = new ArrayList<>();
    List<UUID> won = new ArrayList<>();
    for (Open open : open(company, files)) {
      Optional<UUID> winner = open.winner();
      Eligibility now =
          Eligibility.of(
              open.end(),
              bills(open),
              byRegion.getOrDefault(open.region(), WinTerms.STANDARD),
              winner.map(id -> names.getOrDefault(id, "")).orElse(""));
      if (!open.stands(now)) {
        write(company, open, now);
        if (now.won() && open.before().filter(Eligibility::won).isEmpty()) {
          won.add(open.file());
        }
        now.wonOn()
            .ifPresent(day ->
                wins.add(
                    new Won.Win(
                        open.file(),
                        open.lifetime(),
                        day,
                        now.resurrected(),
                        now.because(),
                        winner)));
      }
    }
    return new Followed(opened, List.copyOf(won), List.copyOf(wins));
  }

  private List<Open> open(UUID company, List<UUID> files) {
    return sql.list(
        """
        SELECT t.file_id, t.number, coalesce(f.region_id, f.company_id) AS region_id, f.owner_id,
               coalesce(l.lost_on, l.last_order_on) AS ended_on,
               coalesce(who.name, CASE WHEN t.number = 2 THEN f.lost_by END, '') AS lost_by,
               v.ordinal, v.won, v.won_on, v.resurrected, v.because, v.winner
          FROM wins_lifetime t
          JOIN drawers_file f ON f.id = t.file_id
          LEFT JOIN drawers_loss l ON l.file_id = t.file_id AND l.lifetime = t.number - 1
          LEFT JOIN drawers_loser who ON who.episode_id = l.episode_id
          LEFT JOIN wins_verdict v ON v.file_id = t.file_id AND v.lifetime = t.number
         WHERE t.company_id = ? AND t.file_id = ANY (?::uuid[])
         ORDER BY t.file_id, t.number
        """,
        Open::of,
        company,
        files);
  }

  private List<Eligibility.Bill> bills(Open open) {
    return sql.list(
        """
        SELECT i.number, least(i.day, o.day) AS ordered, min(p.day) AS paid
          FROM wins_money i
          LEFT JOIN wins_money o ON o.company_id = i.company_id AND o.kind = 'order' AND o.number = i.applies_to
           AND o.file_id = i.file_id
          LEFT JOIN wins_money p ON p.base_id = i.id AND p.kind = 'payment'
         WHERE i.file_id = ? AND i.lifetime = ? AND i.kind = 'invoice'
         GROUP BY i.number, i.day, o.day
         ORDER BY i.number COLLATE "C"
        """,
        row ->
            new Eligibility.Bill(
                row.getString("number"),
                row.getObject("ordered", LocalDate.class),
                Optional.ofNullable(row.getObject("paid", LocalDate.class))),
        open.file(),
        open.lifetime());
  }

  private void write(UUID company, Open open, Eligibility now) {
    sql.run(
        """
        INSERT INTO wins_ruling (file_id, lifetime, ordinal, company_id, won, won_on, resurrected, because, winner, ruled_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        open.file(),
        open.lifetime(),
        open.ordinal() + 1,
        company,
        now.won(),
        now.wonOn().orElse(null),
        now.resurrected(),
        now.because(),
        open.winner().orElse(null),
        clock.instant());
  }

  /** A lifetime, and how it was ruled on last. */
  private record Open(
      UUID file,
      int lifetime,
      UUID region,
      Optional<UUID> winner,
      Eligibility.End end,
      int ordinal,
      Optional<Eligibility> before) {

    static Open of(ResultSet row) throws SQLException {
      boolean ruled = row.getInt("ordinal") > 0;
      UUID winner = row.getObject("winner", UUID.class);
      return new Open(
          row.getObject("file_id", UUID.class),
          row.getInt("number"),
          row.getObject("region_id", UUID.class),
          Optional.ofNullable(winner == null ? row.getObject("owner_id", UUID.class) : winner),
          new Eligibility.End(
              Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
              row.getString("lost_by")),
          row.getInt("ordinal"),
          ruled
              ? Optional.of(
                  new Eligibility(
                      row.getBoolean("won"),
                      Optional.ofNullable(row.getObject("won_on", LocalDate.class)),
                      row.getBoolean("resurrected"),
                      Stream.of((String[]) row.getArray("because").getArray()).toList()))
              : Optional.empty());
    }

    boolean stands(Eligibility now) {
      return before.filter(now::equals).isPresent();
    }
  }
}
