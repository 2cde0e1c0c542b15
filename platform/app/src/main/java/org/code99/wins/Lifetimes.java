package org.code99.wins;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.code99.api.Money;
import org.code99.database.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lifetimes of a file: the lost ones from the ledger, the later ones from their
 * documents.
 */
@Singleton
class Lifetimes {
  private final Sql sql;

  Lifetimes(Sql sql) {
    this.sql = sql;
  }

  List<Lifetime> of(UUID company, UUID file) {
    Map<Integer, List<Lifetime>> parts = new TreeMap<>();
    sql.each(
        """
        SELECT coalesce(t.number, 1) AS number, s.opened_on, l.lost_on, s.currency,
               s.invoiced_minor - s.credited_minor AS value_minor, s.paid_minor,
               l.annual_value_minor, l.currency AS lost_currency, v.won, v.resurrected, v.because
          FROM (SELECT file_id, lifetime FROM drawers_loss WHERE company_id = ? AND file_id = ?
                UNION SELECT file_id, number FROM wins_lifetime WHERE company_id = ? AND file_id = ?) n
          LEFT JOIN wins_lifetime t ON t.file_id = n.file_id AND t.number = n.lifetime
          LEFT JOIN wins_second s ON s.file_id = n.file_id AND s.lifetime = n.lifetime
          LEFT JOIN drawers_loss l ON l.file_id = n.file_id AND l.lifetime = n.lifetime
          LEFT JOIN wins_verdict v ON v.file_id = n.file_id AND v.lifetime = n.lifetime
         ORDER BY number, s.currency
        """,
        row -> {
          Lifetime part = read(row);
          parts.computeIfAbsent(part.number(), number -> new ArrayList<>()).add(part);
        },
        company,
        file,
        company,
        file);
    return parts.values().stream().map(Lifetimes::together).toList();
  }

  private static Lifetime together(List<Lifetime> parts) {
    Lifetime first = parts.getFirst();
    return new Lifetime(
        first.number(),
        parts.stream().flatMap(part -> part.openedOn().stream()).min(LocalDate::compareTo),
        first.closedOn(),
        parts.stream().flatMap(part -> part.value().stream()).toList(),
        parts.stream().flatMap(part -> part.received().stream()).toList(),
        first.won(),
        first.resurrected(),
        first.because());
  }

  private static Lifetime read(ResultSet row) throws SQLException {
    int number = row.getInt("number");
    @Nullable String currency = row.getString("currency");
    @Nullable String lostCurrency = row.getString("lost_currency");
    List<Money> value =
        currency != null
            ? List.of(Money.of(row.getLong("value_minor"), currency))
            : number == 1 && lostCurrency != null
                ? List.of(Money.of(row.getLong("annual_value_minor"), lostCurrency))
                : List.of();
    java.sql.@Nullable Array because = row.getArray("because");
    return new Lifetime(
        number,
        Optional.ofNullable(row.getObject("opened_on", LocalDate.class)),
        Optional.ofNullable(row.getObject("lost_on", LocalDate.class)),
        value,
        currency == null ? List.of() : List.of(Money.of(row.getLong("paid_minor"), currency)),
        row.getBoolean("won"),
        row.getBoolean("resurrected"),
        because == null ? List.of() : Stream.of((String[]) because.getArray()).toList());
  }
}
