package org.code99.offers;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.code99.api.Money;
import org.code99.audit.Audit;
import org.code99.audit.Change;
import org.code99.audit.Overtaken;
import org.code99.database.Ids;
import org.code99.database.Sql;
import org.code99.database.TextMap;

/** The rows of the shelf; the trail keeps what was changed of each. */
@Singleton
class ShelfBook {
  private static final String PUT = "offers.shelf.put";
  private static final String RETIRE = "offers.shelf.retire";
  private static final String RETIRED = "retired";

  private final Sql sql;
  private final Ids ids;
  private final Audit audit;

  ShelfBook(Sql sql, Ids ids, Audit audit) {
    this.sql = sql;
    this.ids = ids;
    this.audit = audit;
  }

  List<ShelfItem> items(UUID company) {
    return sql.list(
        """
        SELECT * FROM offers_gift
         WHERE company_id = ?
         ORDER BY NOT active, kind COLLATE "C", cost_minor + yearly_minor DESC, code COLLATE "C"
        """,
        ShelfBook::item,
        company);
  }

  /**
   * Puts something there or changes what stands there under its code; what says what holds already
   * changes nothing.
   *
   * @param seen the version that was read, 0 for none; empty for whatever holds
   * @throws Overtaken when another version holds
   */
  void put(UUID company, ShelfItem item, OptionalLong seen, String by) {
    long version = audit.next(company);
    Map<String, String> before =
        find(company, item.code()).map(ShelfBook::parts).orElseGet(LinkedHashMap::new);
    Map<String, String> after = parts(item);
    before.keySet().forEach(part -> after.putIfAbsent(part, ""));
    List<Change> changes = Change.between(before, after);
    if (!changes.isEmpty()) {
      if (!write(company, item, version, seen)) {
        throw new Overtaken(audit.edits(company, Set.of(PUT, RETIRE), item.code(), seen.orElse(0)));
      }
      audit.note(company, by, PUT, item.code(), Change.detail(changes));
    }
  }

  private boolean write(UUID company, ShelfItem item, long version, OptionalLong seen) {
    return sql.run(
            """
            INSERT INTO offers_gift (id, company_id, code, kind, names, cost_minor, yearly_minor, currency, version)
            VALUES (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
            ON CONFLICT (company_id, code) DO UPDATE SET
              kind = excluded.kind, names = excluded.names, cost_minor = excluded.cost_minor,
              yearly_minor = excluded.yearly_minor, currency = excluded.currency, active = true,
              version = excluded.version
            WHERE offers_gift.version = coalesce(?::bigint, offers_gift.version)
            """,
            ids.next(),
            company,
            item.code(),
            item.kind().code(),
            TextMap.json(item.names()),
            item.cost().minorUnits(),
            item.yearly().minorUnits(),
            item.cost().currency(),
            version,
            seen.isPresent() ? seen.getAsLong() : null)
        == 1;
  }

  /** Whether there was such a thing. */
  boolean retire(UUID company, String code, String by) {
    long version = audit.next(company);
    Optional<ShelfItem> found = find(company, code);
    if (found.filter(item -> !item.retired()).isPresent()) {
      sql.run(
          "UPDATE offers_gift SET active = false, version = ? WHERE company_id = ? AND code = ?",
          version,
          company,
          code);
      audit.note(company, by, RETIRE, code, Change.detail(List.of(new Change(RETIRED, "", "yes"))));
    }
    return found.isPresent();
  }

  private Optional<ShelfItem> find(UUID company, String code) {
    return sql.first(
        "SELECT * FROM offers_gift WHERE company_id = ? AND code = ?",
        ShelfBook::item,
        company,
        code);
  }

  /** As its form calls them. */
  private static Map<String, String> parts(ShelfItem item) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("kind", item.kind().code());
    parts.put("cost", item.cost().toString());
    parts.put("yearly", item.yearly().toString());
    parts.putAll(new TreeMap<>(item.names()));
    parts.put(RETIRED, item.retired() ? "yes" : "");
    return parts;
  }

  private static ShelfItem item(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    return new ShelfItem(
        row.getString("code"),
        ShelfItem.Kind.of(row.getString("kind")).orElseThrow(),
        TextMap.of(row.getString("names")),
        Money.of(row.getLong("cost_minor"), currency),
        Money.of(row.getLong("yearly_minor"), currency),
        !row.getBoolean("active"),
        row.getLong("version"));
  }
}
