package org.code99.scoreboard;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.database.Sql;
import org.code99.people.Actor;
import org.code99.reasons.KnownReason;
import org.code99.reasons.Reasons;
import org.code99.web.Refused;

/** Reads the reasons of all losses by one taxonomy or another. */
@Singleton
class ReasonReading {
  /** No code looks like these. */
  private static final String ALL = "*";

  private static final String NONE = "-";

  private final Sql sql;
  private final Reasons reasons;

  ReasonReading(Sql sql, Reasons reasons) {
    this.sql = sql;
    this.reasons = reasons;
  }

  private record Row(Place place, String code, boolean given, long losses) {}

  /**
   * The reasons that rule what the actor sees.
   *
   * @param as the id of a taxonomy; empty for the codes as they were given
   */
  @Transactional
  public ReasonsRead read(Actor actor, String as) {
    List<String> taxonomies = reasons.taxonomies(actor.company());
    if (!as.isEmpty() && !taxonomies.contains(as)) {
      throw Refused.notFound("taxonomy");
    }
    Place.Sight sight = Place.Sight.of(actor);
    long losses = 0;
    long unexplained = 0;
    Map<String, Row> byCode = new HashMap<>();
    for (Row row : rows(actor.company(), as)) {
      if (!sight.reaches(row.place())) {
        continue;
      }
      switch (row.code()) {
        case ALL -> losses += row.losses();
        case NONE -> unexplained += row.losses();
        default ->
            byCode.merge(
                row.code(),
                row,
                (a, b) -> new Row(a.place(), a.code(), a.given(), a.losses() + b.losses()));
      }
    }
    return new ReasonsRead(
        as, taxonomies, losses, unexplained, items(actor.company(), byCode.values()));
  }

  private List<ReasonsRead.Item> items(UUID company, Iterable<Row> rows) {
    Map<String, KnownReason> catalogue = reasons.catalogue(company);
    List<ReasonsRead.Item> items = new ArrayList<>();
    for (Row row : rows) {
      String label =
          Optional.ofNullable(catalogue.get(row.code()))
              .map(known -> known.label("en"))
              .orElse(row.code());
      items.add(new ReasonsRead.Item(row.code(), label, row.losses(), row.given()));
    }
    items.sort(
        Comparator.comparingLong(ReasonsRead.Item::losses)
            .reversed()
            .thenComparing(ReasonsRead.Item::code));
    return items;
  }

  /** A loss that has two codes of one meaning counts once under it. */
  private List<Row> rows(UUID company, String as) {
    return sql.list(
        """
        WITH loss AS MATERIALIZED (
          SELECT f.drawer_id, coalesce(f.region_id, f.company_id) AS region_id, f.owner_id, l.episode_id
            FROM drawers_file f JOIN drawers_loss l ON l.file_id = f.id
           WHERE f.company_id = ? AND NOT f.withdrawn
        ), named AS (
          SELECT DISTINCT l.drawer_id, l.region_id, l.owner_id, l.episode_id,
                 coalesce(t.meant, r.code, '-') AS code, r.code IS NOT NULL AND t.meant IS NULL AND ? <> '' AS given
            FROM loss l
            LEFT JOIN reasons_ruling r ON r.episode_id = l.episode_id
            LEFT JOIN reasons_term t ON t.company_id = r.company_id AND t.taxonomy = ? AND t.said = r.code
        )
        SELECT drawer_id, region_id, owner_id, code, bool_or(given) AS given, count(DISTINCT episode_id) AS losses
          FROM named GROUP BY drawer_id, region_id, owner_id, code
        UNION ALL
        SELECT drawer_id, region_id, owner_id, '*', false, count(*) FROM loss
         GROUP BY drawer_id, region_id, owner_id
        """,
        row ->
            new Row(
                new Place(
                    row.getObject("drawer_id", UUID.class),
                    row.getObject("region_id", UUID.class),
                    Optional.ofNullable(row.getObject("owner_id", UUID.class))),
                row.getString("code"),
                row.getBoolean("given"),
                row.getLong("losses")),
        company,
        as,
        as);
  }
}
