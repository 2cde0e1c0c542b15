package org.code99.reasons;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.code99.database.Sql;
import org.code99.host.data.Families;

/** The door to what may be chosen now, of all the reasons that were ever given. */
@Singleton
public class ReasonChoice {
  private final Sql sql;
  private final Reasons reasons;
  private final Taxonomies taxonomies;
  private final OwnReasons own;

  ReasonChoice(Sql sql, Reasons reasons, Taxonomies taxonomies, OwnReasons own) {
    this.sql = sql;
    this.reasons = reasons;
    this.taxonomies = taxonomies;
    this.own = own;
  }

  /**
   * What somebody who speaks of a file now may choose: the reasons of the taxonomy of its region,
   * and the company's own, without those that it has hidden; family by family. Where no taxonomy
   * answers, every reason that was ever given.
   */
  @Transactional
  public List<KnownReason> of(UUID company, UUID file) {
    Optional<Taxonomies.InUse> inUse =
        sql.first(
                "SELECT coalesce(region_id, company_id) AS region FROM drawers_file WHERE company_id = ? AND id = ?",
                row -> row.getObject("region", UUID.class),
                company,
                file)
            .map(taxonomies.byRegion(company)::get);
    return sql
        .list(
            "SELECT * FROM reasons_known WHERE company_id = ? AND NOT hidden AND code <> ?",
            row -> Map.entry(row.getString("taxonomy"), Reasons.known(row)),
            company,
            KnownReason.UNKNOWN)
        .stream()
        .filter(one ->
            one.getKey().equals(OwnReasons.OURS)
                || inUse
                    .map(used -> used.taxonomy().reason(one.getValue().code()).isPresent())
                    .orElse(true))
        .map(Map.Entry::getValue)
        .sorted(
            Comparator.comparingInt(
                    (KnownReason reason) -> Families.codes().indexOf(reason.lossClass().code()))
                .thenComparing(reason -> reason.label("en")))
        .toList();
  }

  /** The codes that new words may name: those of the catalogue that the company has not hidden. */
  @Transactional
  public Set<String> givable(UUID company) {
    Set<String> codes = new HashSet<>(reasons.catalogue(company).keySet());
    codes.removeAll(own.hidden(company).keySet());
    return Set.copyOf(codes);
  }
}
