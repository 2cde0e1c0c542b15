package org.code99.regions;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.code99.database.Ids;
import org.code99.database.Sql;
import org.jspecify.annotations.Nullable;

/** Draws region trees and reads them. */
@Singleton
class MapDrawing {
  private final Sql sql;
  private final Ids ids;
  private final Companies companies;
  private final MapEditions editions;

  MapDrawing(Sql sql, Ids ids, Companies companies, MapEditions editions) {
    this.sql = sql;
    this.ids = ids;
    this.companies = companies;
    this.editions = editions;
  }

  List<String> draw(UUID company, List<MapOrder> orders) {
    companies.oneAtATime(company);
    Map<String, UUID> drawn = new HashMap<>();
    Map<String, String> parents = new HashMap<>();
    RegionTree tree = tree(company);
    for (Region region : tree.regions()) {
      drawn.put(region.code(), region.id());
      region.parent().ifPresent(parent -> parents.put(region.code(), tree.region(parent).code()));
    }
    List<String> faults = new ArrayList<>();
    for (MapOrder order : orders) {
      String parent = order.parent().orElse("");
      parents.put(order.code(), parent);
      fault(order, drawn, parents).ifPresent(faults::add);
      drawn.computeIfAbsent(order.code(), code -> ids.next());
    }
    if (faults.isEmpty()) {
      orders.forEach(order -> drawOne(company, drawn, order));
    }
    return List.copyOf(faults);
  }

  /**
   * Writes down what a region says for itself, on the version that it was made on.
   *
   * @param version that it gets
   * @param seen whatever holds, where it is empty
   * @return whether that version still held
   */
  boolean redraw(UUID company, UUID region, RegionDraft draft, long version, OptionalLong seen) {
    return sql.run(
            """
            UPDATE regions_region
               SET name = ?, language = ?, gift_ceiling_minor = ?, time_zone = ?, version = ?
             WHERE company_id = ? AND id = ? AND version = coalesce(?::bigint, version)
            """,
            draft.name(),
            draft.language().orElse(null),
            draft.giftCeilingMinor().isPresent() ? draft.giftCeilingMinor().getAsLong() : null,
            draft.timeZone().orElse(null),
            version,
            company,
            region,
            seen.isPresent() ? seen.getAsLong() : null)
        == 1;
  }

  RegionTree tree(UUID company) {
    return editions.newest(company, () -> read(company));
  }

  private RegionTree read(UUID company) {
    List<Region> regions =
        sql.list("SELECT * FROM regions_region WHERE company_id = ?", MapDrawing::region, company);
    Map<String, UUID> byRegion = new HashMap<>();
    Map<String, UUID> byCountry = new HashMap<>();
    sql.each(
        "SELECT field, value, region_id FROM regions_match WHERE company_id = ?",
        row ->
            (row.getString("field").equals("region") ? byRegion : byCountry)
                .put(row.getString("value"), row.getObject("region_id", UUID.class)),
        company);
    return new RegionTree(companies.company(company), regions, byRegion, byCountry);
  }

  private static Optional<String> fault(
      MapOrder order, Map<String, UUID> drawn, Map<String, String> parents) {
    String parent = order.parent().orElse("");
    if (order.code().isBlank()) {
      return Optional.of("region '" + order.name() + "' needs a code");
    }
    if (!drawn.containsKey(parent)) {
      return Optional.of(
          "region '%s' lies below '%s', which is not on the map".formatted(order.code(), parent));
    }
    for (String above = parent; !above.isEmpty(); above = parents.getOrDefault(above, "")) {
      if (above.equals(order.code())) {
        return Optional.of("region '%s' would lie below itself".formatted(order.code()));
      }
    }
    return Optional.empty();
  }

  private void drawOne(UUID company, Map<String, UUID> drawn, MapOrder order) {
    @Nullable UUID id = drawn.get(order.code());
    sql.run(
        """
        INSERT INTO regions_region (id, company_id, parent_id, code, name, language, window_form, gift_ceiling_minor)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
          parent_id = excluded.parent_id, name = excluded.name, language = excluded.language,
          window_form = excluded.window_form, gift_ceiling_minor = excluded.gift_ceiling_minor
        """,
        id,
        company,
        drawn.get(order.parent().orElse("")),
        order.code(),
        order.name(),
        order.language().orElse(null),
        order.window().orElse(null),
        order.giftCeilingMinor().isPresent() ? order.giftCeilingMinor().getAsLong() : null);
    sql.run("DELETE FROM regions_match WHERE region_id = ?", id);
    order.regionValues().forEach(value -> belongs(company, id, "region", value));
    order.countryValues().forEach(value -> belongs(company, id, "country", value));
  }

  private void belongs(UUID company, @Nullable UUID region, String field, String value) {
    sql.run(
        """
        INSERT INTO regions_match (company_id, region_id, field, value) VALUES (?, ?, ?, ?)
        ON CONFLICT (company_id, field, value) DO UPDATE SET region_id = excluded.region_id
        """,
        company,
        region,
        field,
        RegionTree.key(value));
  }

  private static Region region(ResultSet row) throws SQLException {
    @Nullable Long ceiling = row.getObject("gift_ceiling_minor", Long.class);
    return new Region(
        row.getObject("id", UUID.class),
        Optional.ofNullable(row.getObject("parent_id", UUID.class)),
        row.getString("code"),
        row.getString("name"),
        Optional.ofNullable(row.getString("language")),
        Optional.ofNullable(row.getString("window_form")),
        ceiling == null ? OptionalLong.empty() : OptionalLong.of(ceiling),
        Optional.ofNullable(row.getString("time_zone")),
        row.getLong("version"));
  }
}
