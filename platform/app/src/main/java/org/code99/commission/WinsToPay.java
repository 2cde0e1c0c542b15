package org.code99.commission;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.database.Sql;
import org.jspecify.annotations.Nullable;

/** Reads the wins of some files with their money; who shares is set down with the first of it. */
@Singleton
class WinsToPay {
  private final Sql sql;
  private final Clock clock;

  WinsToPay(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  List<WinToPay> of(UUID company, List<UUID> files) {
    setShares(company, files);
    Map<String, List<WinToPay.Event>> events = new LinkedHashMap<>();
    sql.each(
        """
        SELECT m.file_id, m.lifetime, m.currency, m.id, m.kind, m.number, m.day, m.amount_minor, m.applies_to
          FROM wins_money m
         WHERE m.company_id = ? AND m.file_id = ANY (?::uuid[]) AND m.lifetime >= 2 AND m.kind <> 'order'
         ORDER BY m.day, m.kind COLLATE "C", m.number COLLATE "C"
        """,
        row -> {
          String key = key(row);
          events.computeIfAbsent(key, k -> new ArrayList<>()).add(event(row));
        },
        company,
        files);
    Map<String, List<WinToPay.NamedShare>> shares = shares(company, files);
    return sql.list(
        """
        SELECT s.file_id, s.lifetime, k.currency, s.opened_on, f.account_no, f.company AS customer,
               coalesce(f.region_id, f.company_id) AS region_id, v.won_on, coalesce(v.resurrected, false) AS resurrected,
               coalesce(l.lost_on, l.last_order_on) AS lost_on
          FROM (SELECT file_id, lifetime, company_id, coalesce(min(opened_on), '1970-01-01'::date) AS opened_on
                  FROM wins_second GROUP BY file_id, lifetime, company_id) s
          JOIN (SELECT file_id, lifetime, currency FROM wins_second WHERE currency IS NOT NULL
                UNION SELECT t.file_id, t.lifetime, p.currency
                        FROM commission_transfer t JOIN commission_posting p ON p.transfer_id = t.id) k
            ON k.file_id = s.file_id AND k.lifetime = s.lifetime
          JOIN drawers_file f ON f.id = s.file_id
          LEFT JOIN wins_verdict v ON v.file_id = s.file_id AND v.lifetime = s.lifetime
          LEFT JOIN drawers_loss l ON l.file_id = s.file_id AND l.lifetime = s.lifetime
         WHERE s.company_id = ? AND s.file_id = ANY (?::uuid[])
         ORDER BY s.file_id, s.lifetime, k.currency
        """,
        row -> win(row, events, shares),
        company,
        files);
  }

  private void setShares(UUID company, List<UUID> files) {
    List<Fresh> fresh =
        sql.list(
            """
            SELECT v.file_id, v.lifetime, v.winner
              FROM wins_verdict v
              JOIN people_person p ON p.id = v.winner
             WHERE v.company_id = ? AND v.file_id = ANY (?::uuid[])
               AND NOT EXISTS (SELECT FROM commission_share s WHERE s.file_id = v.file_id AND s.lifetime = v.lifetime)
            """,
            row ->
                new Fresh(
                    row.getObject("file_id", UUID.class),
                    row.getInt("lifetime"),
                    row.getObject("winner", UUID.class)),
            company,
            files);
    for (Fresh win : fresh) {
      HandoverCredit.split(win.winner(), handovers(win))
          .forEach((person, part) ->
              sql.run(
                  """
                  INSERT INTO commission_share (file_id, lifetime, ordinal, person, company_id, ppm, set_by, set_at)
                  VALUES (?, ?, 1, ?, ?, ?, 'house', ?)
                  """,
                  win.file(),
                  win.lifetime(),
                  person,
                  company,
                  part,
                  clock.instant()));
    }
  }

  /** The handovers since the relationship before this one began. */
  private List<HandoverCredit.Handover> handovers(Fresh win) {
    return sql.list(
        """
        SELECT h.from_person, h.to_person, h.former_share_percent
          FROM drawers_handover h
         WHERE h.file_id = ?
           AND h.at > coalesce((SELECT t.opened_at FROM wins_lifetime t
                                 WHERE t.file_id = h.file_id AND t.number = ?), '-infinity'::timestamptz)
         ORDER BY h.ordinal
        """,
        row ->
            new HandoverCredit.Handover(
                row.getObject("from_person", UUID.class),
                row.getObject("to_person", UUID.class),
                row.getInt("former_share_percent")),
        win.file(),
        win.lifetime() - 1);
  }

  private record Fresh(UUID file, int lifetime, UUID winner) {}

  private Map<String, List<WinToPay.NamedShare>> shares(UUID company, List<UUID> files) {
    Map<String, List<WinToPay.NamedShare>> shares = new LinkedHashMap<>();
    sql.each(
        """
        SELECT s.file_id, s.lifetime, s.person, p.name, s.ppm
          FROM commission_share s JOIN people_person p ON p.id = s.person
         WHERE s.company_id = ? AND s.file_id = ANY (?::uuid[])
           AND s.ordinal = (SELECT max(n.ordinal) FROM commission_share n
                             WHERE n.file_id = s.file_id AND n.lifetime = s.lifetime)
         ORDER BY s.ppm DESC, p.name COLLATE "C"
        """,
        row ->
            shares
                .computeIfAbsent(
                    row.getString("file_id") + "/" + row.getInt("lifetime"),
                    key -> new ArrayList<>())
                .add(
                    new WinToPay.NamedShare(
                        row.getObject("person", UUID.class),
                        row.getString("name"),
                        row.getInt("ppm"))),
        company,
        files);
    return shares;
  }

  private static WinToPay win(
      ResultSet row,
      Map<String, List<WinToPay.Event>> events,
      Map<String, List<WinToPay.NamedShare>> shares)
      throws SQLException {
    @Nullable LocalDate wonOn = row.getObject("won_on", LocalDate.class);
    return new WinToPay(
        row.getObject("file_id", UUID.class),
        row.getString("account_no"),
        row.getString("customer"),
        row.getInt("lifetime"),
        row.getObject("region_id", UUID.class),
        row.getString("currency"),
        row.getObject("opened_on", LocalDate.class),
        Optional.ofNullable(wonOn),
        Optional.ofNullable(row.getObject("lost_on", LocalDate.class)),
        row.getBoolean("resurrected"),
        events.getOrDefault(key(row), List.of()),
        shares.getOrDefault(row.getString("file_id") + "/" + row.getInt("lifetime"), List.of()));
  }

  private static WinToPay.Event event(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    return new WinToPay.Event(
        row.getObject("id", UUID.class),
        kind,
        row.getString("number"),
        row.getObject("day", LocalDate.class),
        row.getLong("amount_minor"),
        kind.equals("invoice") ? "" : row.getString("applies_to"));
  }

  private static String key(ResultSet row) throws SQLException {
    return row.getString("file_id")
        + "/"
        + row.getInt("lifetime")
        + "/"
        + row.getString("currency");
  }
}
