package org.code99.regions;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.code99.database.Sql;

/**
 * Remembers the map of each company as it was read last. The database gives a map another edition
 * with each change, and never the same one twice, so what a transaction changed and took back is
 * not remembered as what holds.
 */
@Singleton
class MapEditions {
  private final Sql sql;
  private final Map<UUID, Drawn> remembered = new ConcurrentHashMap<>();

  MapEditions(Sql sql) {
    this.sql = sql;
  }

  private record Drawn(UUID edition, RegionTree tree) {}

  /** The map as this transaction sees it. */
  RegionTree newest(UUID company, Supplier<RegionTree> reading) {
    // asked for first: a map that changes while it is read is read again the next time
    Optional<UUID> edition =
        sql.first(
            "SELECT edition FROM regions_company WHERE id = ?",
            row -> row.getObject(1, UUID.class),
            company);
    return Optional.ofNullable(remembered.get(company))
        .filter(drawn -> edition.filter(drawn.edition()::equals).isPresent())
        .map(Drawn::tree)
        .orElseGet(() -> {
          RegionTree tree = reading.get();
          edition.ifPresent(read -> remembered.put(company, new Drawn(read, tree)));
          return tree;
        });
  }
}
