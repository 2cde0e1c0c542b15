package org.code99.scoreboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.code99.api.Money;
import org.jspecify.annotations.Nullable;

/** Amounts by a name, one for each currency, from rows of name, currency and minor units. */
final class Sums {
  private final Map<String, Map<String, Money>> sums = new LinkedHashMap<>();

  /** Adds a row; one without a currency adds nothing. */
  void take(String name, ResultSet row, String currencyColumn, String minorColumn)
      throws SQLException {
    @Nullable String currency = row.getString(currencyColumn);
    @Nullable Long minor = row.getObject(minorColumn, Long.class);
    if (currency != null && minor != null) {
      sums.computeIfAbsent(name, key -> new TreeMap<>())
          .merge(currency, Money.of(minor, currency), Money::plus);
    }
  }

  /** Adds an amount; one without a currency adds nothing. */
  void take(String name, Figures.Worth worth) {
    worth
        .currency()
        .ifPresent(currency ->
            sums.computeIfAbsent(name, key -> new TreeMap<>())
                .merge(currency, Money.of(worth.minor(), currency), Money::plus));
  }

  List<Money> of(String name) {
    Map<String, Money> found = sums.get(name);
    return found == null ? List.of() : List.copyOf(found.values());
  }
}
