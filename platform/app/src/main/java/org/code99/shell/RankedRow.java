package org.code99.shell;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.code99.api.Money;
import org.code99.api.Rate;
import org.jspecify.annotations.Nullable;

/** A file as the ranked list tells it. */
record RankedRow(
    int row,
    String accountNo,
    String company,
    String industry,
    UUID region,
    String regionText,
    String owner,
    String lostBy,
    List<String> reasons,
    int confidence,
    String note,
    Optional<Integer> points,
    Optional<Rate> winProbability,
    Optional<Money> secondLifetime,
    String currency,
    String decision,
    String decisionBecause,
    boolean neverFun,
    String lines,
    boolean contactLeft,
    Optional<Piece> piece) {
  RankedRow {
    reasons = List.copyOf(reasons);
  }

  /** What outreach made of the file, if it was its turn. */
  record Piece(boolean proof, String kind, String approach, String because) {}

  static RankedRow of(ResultSet row) throws SQLException {
    String currency = text(row, "currency");
    @Nullable Integer points = row.getObject("points", Integer.class);
    @Nullable Integer ppm = row.getObject("win_ppm", Integer.class);
    @Nullable Long value = row.getObject("value_minor", Long.class);
    String state = text(row, "piece_state");
    return new RankedRow(
        row.getInt("row_no"),
        text(row, "account_no"),
        text(row, "company"),
        text(row, "industry"),
        row.getObject("region", UUID.class),
        text(row, "region_text"),
        text(row, "owner_name"),
        text(row, "lost_by"),
        Stream.of((String[]) row.getArray("reasons").getArray()).toList(),
        row.getInt("confidence"),
        text(row, "note"),
        Optional.ofNullable(points),
        ppm == null ? Optional.empty() : Optional.of(Rate.ofPartsPerMillion(ppm)),
        value == null ? Optional.empty() : Optional.of(Money.of(value, currency)),
        currency,
        text(row, "decision"),
        text(row, "decision_because"),
        row.getBoolean("never_fun"),
        text(row, "lines"),
        row.getBoolean("contact_left"),
        state.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Piece(
                    state.equals("proof"),
                    text(row, "piece_kind"),
                    text(row, "piece_approach"),
                    text(row, "piece_because"))));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNullElse(row.getString(column), "");
  }
}
