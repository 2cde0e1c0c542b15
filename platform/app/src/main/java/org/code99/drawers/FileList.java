package org.code99.drawers;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.database.Sql;
import org.code99.people.Actor;
import org.code99.regions.Regions;
import org.code99.web.Fault;
import org.code99.web.Refused;
import org.jspecify.annotations.Nullable;

/** Lists of files, page by page; a place in the list is the sort key of its last file. */
@Singleton
class FileList {
  private static final int AT_MOST = 200;

  private static final String ALL = "drawers_line";

  /**
   * Found by an owner's index or by that of trigrams before they are put in order; fewer letters
   * have none.
   */
  private static final String WITH_WORDS =
      """
      (SELECT * FROM drawers_line
        WHERE company_id = ? AND (?::uuid IS NULL OR owner_id = ?) AND words LIKE lower(?) OFFSET 0)\
      """;

  private static final int TRIGRAM = 3;

  private final Sql sql;
  private final Regions regions;
  private final Lines lines;

  FileList(Sql sql, Regions regions, Lines lines) {
    this.sql = sql;
    this.regions = regions;
    this.lines = lines;
  }

  Optional<CaseFile> find(Actor actor, UUID file) {
    return sql.first(
        """
        SELECT * FROM drawers_case c
         WHERE c.company_id = ? AND c.id = ?
           AND (c.owner_id = ? OR (? AND c.region_id = ANY (?::uuid[])))
        """,
        CaseRows::read,
        actor.company(),
        file,
        actor.person(),
        actor.seesRegions(),
        actor.regions());
  }

  boolean exists(UUID company, UUID file) {
    return sql.first(
            "SELECT 1 FROM drawers_file WHERE company_id = ? AND id = ?",
            row -> true,
            company,
            file)
        .orElse(false);
  }

  FilePage page(Actor actor, FileFilter filter, Optional<String> after, int limit) {
    lines.complete(actor.company());
    Place from = after.map(Place::read).orElse(Place.BEFORE_ALL);
    int size = Math.clamp(limit, 1, AT_MOST);
    boolean byName = filter.order() == FileFilter.Order.NAME;
    UUID drawer = filter.drawer().orElse(null);
    UUID owner = filter.owner().or(() -> VisibleFiles.onlyOwner(actor)).orElse(null);
    List<UUID> territory =
        filter.region().map(r -> Territory.of(regions.tree(actor.company()), r)).orElse(List.of());
    String words = filter.text().strip();
    String pattern = "%" + words.replaceAll("[\\\\%_]", "\\\\$0") + "%";
    boolean indexed = words.length() >= TRIGRAM;
    List<@Nullable Object> arguments = new ArrayList<>();
    if (indexed) {
      arguments.addAll(Arrays.asList(actor.company(), owner, owner, pattern));
    }
    arguments.addAll(
        Arrays.asList(
            actor.company(),
            actor.person(),
            actor.seesRegions(),
            actor.regions(),
            drawer,
            drawer,
            owner,
            owner,
            filter.region().isEmpty(),
            territory,
            filter.stages().isEmpty(),
            filter.stages().stream().map(Stage::code).toList(),
            indexed || words.isEmpty(),
            pattern,
            byName ? from.name() : from.rank(),
            from.id(),
            size + 1));
    List<Placed> rows =
        sql.list(
            query(indexed ? WITH_WORDS : ALL, byName ? "name" : "place"),
            row ->
                new Placed(
                    CaseRows.read(row),
                    new Place(
                        row.getLong("place"),
                        row.getObject("id", UUID.class),
                        byName ? row.getString("name") : "")),
            arguments.toArray());
    List<Placed> shown = rows.subList(0, Math.min(size, rows.size()));
    return new FilePage(
        shown.stream().map(Placed::file).toList(),
        rows.size() > size ? Optional.of(shown.getLast().place().write()) : Optional.empty());
  }

  /** A page of some lines, in the order of one of their columns. */
  private static String query(String lines, String order) {
    return """
    SELECT c.*, k.place, k.name
      FROM (SELECT l.file_id, l.place, l.name FROM %1$s l
             WHERE l.company_id = ?
               AND (l.owner_id = ? OR (? AND l.region_id = ANY (?::uuid[])))
               AND (?::uuid IS NULL OR l.drawer_id = ?)
               AND (?::uuid IS NULL OR l.owner_id = ?)
               AND (? OR l.region_id = ANY (?::uuid[]))
               AND (? OR l.stage = ANY (?::text[]))
               AND (? OR l.words LIKE lower(?))
               AND (l.%2$s, l.file_id) > (?, ?)
             ORDER BY l.%2$s, l.file_id
             LIMIT ?) k
      JOIN drawers_case c ON c.id = k.file_id
     ORDER BY k.%2$s, k.file_id
    """
        .formatted(lines, order);
  }

  private record Placed(CaseFile file, Place place) {}

  /** Behind which file a page begins. */
  private record Place(long rank, UUID id, String name) {
    static final Place BEFORE_ALL = new Place(Long.MIN_VALUE, new UUID(0, 0), "");

    String write() {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString((rank + " " + id + " " + name).getBytes(StandardCharsets.UTF_8));
    }

    static Place read(String text) {
      try {
        String[] parts =
            new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 3);
        if (parts.length == 3) {
          return new Place(Long.parseLong(parts[0]), UUID.fromString(parts[1]), parts[2]);
        }
      } catch (IllegalArgumentException e) {
        throw unreadable();
      }
      throw unreadable();
    }

    private static Refused unreadable() {
      return new Refused(
          Refused.Kind.INVALID,
          List.of(Fault.at("after", "This is no place in a list: ask for the first page again.")));
    }
  }
}
