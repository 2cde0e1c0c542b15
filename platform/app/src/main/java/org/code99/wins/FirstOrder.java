package org.code99.wins;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.Money;
import org.jspecify.annotations.Nullable;

/**
 * The first order of a relationship, and who approved it.
 *
 * @param overtaken whether it was the first one until one of an earlier day was recorded
 */
record FirstOrder(
    UUID file,
    int lifetime,
    UUID document,
    UUID region,
    String words,
    boolean overtaken,
    LocalDate day,
    Money amount,
    Optional<Money> cost,
    Optional<UUID> approved,
    Optional<BigDecimal> approvedAt,
    Optional<Margin.Approval> approval) {
  static FirstOrder of(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    @Nullable Long cost = row.getObject("cost_minor", Long.class);
    @Nullable Long margin = row.getObject("margin", Long.class);
    @Nullable UUID approved = row.getObject("approved", UUID.class);
    return new FirstOrder(
        row.getObject("file_id", UUID.class),
        row.getInt("lifetime"),
        row.getObject("id", UUID.class),
        row.getObject("region_id", UUID.class),
        DocumentKind.of(row.getString("kind")).orElseThrow().words()
            + " "
            + row.getString("number"),
        row.getBoolean("overtaken"),
        row.getObject("day", LocalDate.class),
        Money.of(row.getLong("amount_minor"), currency),
        cost == null ? Optional.empty() : Optional.of(Money.of(cost, currency)),
        Optional.ofNullable(approved),
        margin == null ? Optional.empty() : Optional.of(BigDecimal.valueOf(margin, 2)),
        approved == null
            ? Optional.empty()
            : Optional.of(
                new Margin.Approval(
                    row.getString("approved_name"),
                    row.getString("why"),
                    row.getObject("approved_at", OffsetDateTime.class).toInstant())));
  }

  /** An approval covers the order at what was known then, or better; never at worse. */
  boolean covers(Optional<BigDecimal> percent) {
    boolean asKnown =
        percent.isEmpty()
            ? approvedAt.isEmpty()
            : approvedAt.filter(then -> percent.get().compareTo(then) >= 0).isPresent();
    return approved.isPresent() && asKnown;
  }
}
