package org.code99.desk;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
import org.code99.database.Sql;
import org.code99.outreach.print.Imprint;
import org.code99.outreach.print.Press;
import org.code99.outreach.print.PrintRun;
import org.code99.people.Actor;
import org.code99.protection.Protection;
import org.code99.protection.Standing;
import org.code99.regions.Regions;

/**
 * Packets (S81): for each salesperson the list of their open files in order of score, then a sheet
 * per file with room for their words. Who must not be contacted stands in the list, and has no
 * sheet.
 */
@Singleton
class Packets {
  private final Sql sql;
  private final Protection protection;
  private final Regions regions;

  Packets(Sql sql, Protection protection, Regions regions) {
    this.sql = sql;
    this.protection = protection;
    this.regions = regions;
  }

  /**
   * Prints the packets of a drawer, one behind the other, in the order of the salespeople's names.
   *
   * @return how many files stand in them
   */
  @Transactional
  public int print(Actor actor, UUID drawer, String drawerName, LocalDate today, OutputStream out) {
    Map<String, List<PacketFile>> packets =
        files(actor, drawer).stream()
            .collect(
                Collectors.groupingBy(
                    PacketFile::ownerName, LinkedHashMap::new, Collectors.toList()));
    List<UUID> ids = packets.values().stream().flatMap(List::stream).map(PacketFile::id).toList();
    Map<UUID, Standing> standings = protection.standings(actor.company(), today, ids);
    Press press = new Press();
    PacketSheets sheets =
        new PacketSheets(press, drawerName, regions.company(actor.company()).marker(), today);
    Imprint imprint = new Imprint("Packets of " + drawerName, actor.name(), "en", today);
    try (PrintRun run = press.letters(out, imprint)) {
      for (Map.Entry<String, List<PacketFile>> packet : packets.entrySet()) {
        run.add(sheets.list(packet.getKey(), packet.getValue(), standings));
        for (PacketFile file : packet.getValue()) {
          if (!PacketSheets.stopped(standings, file)) {
            run.add(sheets.file(file, standings));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ids.size();
  }

  private List<PacketFile> files(Actor actor, UUID drawer) {
    return sql.list(
        """
        SELECT f.id, f.account_no, f.company, f.street, f.postal_code, f.city, f.owner_name,
               f.contact_name, f.contact_status, f.attention, f.phone,
               f.annual_value_minor, f.currency, t.points, t.lines,
               (SELECT coalesce(c.labels ->> 'en', r.code) FROM reasons_ruling r
                  LEFT JOIN reasons_known c ON c.company_id = r.company_id AND c.code = r.code
                 WHERE r.episode_id = l.episode_id ORDER BY r.rank LIMIT 1) AS reason,
               (SELECT w.text FROM drawers_words w WHERE w.episode_id = l.episode_id AND w.voice = 'rep'
                 ORDER BY w.ordinal DESC LIMIT 1) AS ours,
               (SELECT w.text FROM drawers_words w WHERE w.episode_id = l.episode_id AND w.voice = 'customer'
                 ORDER BY w.ordinal DESC LIMIT 1) AS theirs
          FROM drawers_case f
          LEFT JOIN triage_score t ON t.file_id = f.id
          LEFT JOIN LATERAL (SELECT n.episode_id FROM drawers_loss n WHERE n.file_id = f.id
                              ORDER BY n.lifetime DESC LIMIT 1) l ON true
         WHERE f.company_id = ? AND f.drawer_id = ? AND f.owner_id IS NOT NULL
           AND f.stage NOT IN ('won', 'over')
           AND (f.owner_id = ? OR (? AND f.region_id = ANY (?::uuid[])))
         ORDER BY f.owner_name COLLATE "C", t.points DESC NULLS LAST, t.lost_minor DESC NULLS LAST, f.id
        """,
        Packets::file,
        actor.company(),
        drawer,
        actor.person(),
        actor.seesRegions(),
        actor.regions());
  }

  private static PacketFile file(ResultSet row) throws SQLException {
    int points = row.getInt("points");
    Optional<Integer> score = row.wasNull() ? Optional.empty() : Optional.of(points);
    long minor = row.getLong("annual_value_minor");
    Optional<Money> perYear =
        row.wasNull() ? Optional.empty() : Optional.of(Money.of(minor, row.getString("currency")));
    String place =
        Stream.of(text(row, "street"), (text(row, "postal_code") + " " + text(row, "city")).strip())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return new PacketFile(
        row.getObject("id", UUID.class),
        row.getString("account_no"),
        row.getString("company"),
        place,
        text(row, "contact_name"),
        "left".equals(row.getString("contact_status")),
        text(row, "attention"),
        text(row, "phone"),
        text(row, "owner_name"),
        score,
        perYear,
        Stream.of(text(row, "lines").split("; ", -1)).filter(line -> !line.isBlank()).toList(),
        text(row, "reason"),
        text(row, "ours"),
        text(row, "theirs"));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).orElse("");
  }
}
