package org.code99.regions;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.code99.database.Sql;

/** Exchange rates by day, as a company reckons. */
@Singleton
class RateBook {
  private final Sql sql;
  private final Companies companies;

  RateBook(Sql sql, Companies companies) {
    this.sql = sql;
    this.companies = companies;
  }

  void write(UUID company, ExchangeRates told) {
    ExchangeRates rates = told.toldIn(companies.company(company).currency());
    new TreeMap<>(rates.perUnit())
        .forEach((currency, perUnit) ->
            sql.run(
                """
                INSERT INTO regions_exchange_rate (company_id, currency, per_unit, as_of) VALUES (?, ?, ?, ?)
                ON CONFLICT (company_id, currency, as_of) DO UPDATE SET per_unit = excluded.per_unit
                """,
                company,
                currency,
                perUnit,
                rates.asOf()));
  }

  ExchangeRates read(UUID company, LocalDate asOf) {
    String base = companies.company(company).currency();
    LocalDate day =
        sql.first(
                """
                SELECT as_of FROM regions_exchange_rate WHERE company_id = ?
                ORDER BY as_of > ?, abs(as_of - ?), as_of LIMIT 1
                """,
                row -> row.getObject(1, LocalDate.class),
                company,
                asOf,
                asOf)
            .orElse(asOf);
    Map<String, BigDecimal> perUnit = new HashMap<>();
    sql.each(
        "SELECT currency, per_unit FROM regions_exchange_rate WHERE company_id = ? AND as_of = ?",
        row -> perUnit.put(row.getString("currency"), row.getBigDecimal("per_unit")),
        company,
        day);
    return new ExchangeRates(base, day, perUnit);
  }
}
