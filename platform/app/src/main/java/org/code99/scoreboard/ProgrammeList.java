package org.code99.scoreboard;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.code99.api.Money;
import org.code99.database.Sql;
import org.code99.intake.SheetRow;
import org.code99.intake.SmallSheet;
import org.code99.intake.SmallSheet.Column;
import org.code99.people.Actor;

/** Reads what finance tells of other programmes. */
@Singleton
class ProgrammeList {
  private static final List<Column> COLUMNS =
      List.of(
          Column.needed("programme", "program", "campaign", "programm", "kampagne", "programa"),
          Column.needed("year", "jahr", "annee", "ano", "année", "año"),
          Column.needed(
              "leads_worked", "leads", "leads worked", "bearbeitete leads", "pistes", "contactos"),
          Column.needed("orders", "auftraege", "aufträge", "bestellungen", "commandes", "pedidos"),
          Column.needed("revenue", "sales", "umsatz", "chiffre d'affaires", "ventas", "ingresos"),
          Column.optional("margin", "profit", "marge", "deckungsbeitrag", "gewinn", "margen"),
          Column.optional("currency", "waehrung", "währung", "devise", "moneda"));

  private final Sql sql;
  private final Clock clock;

  ProgrammeList(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Imported read(Actor actor, String name, byte[] bytes, String currency) {
    int taken = 0;
    List<Imported.FaultyRow> faulty = new ArrayList<>();
    for (SheetRow row : SmallSheet.read(name, bytes, COLUMNS).rows()) {
      take(actor, row, currency);
      if (row.faults().isEmpty()) {
        taken++;
      } else {
        faulty.add(new Imported.FaultyRow(row.number(), row.faults()));
      }
    }
    return new Imported(taken, faulty);
  }

  private void take(Actor actor, SheetRow row, String currency) {
    String programme = row.needed("programme");
    OptionalLong year = row.count("year");
    OptionalLong leads = row.count("leads_worked");
    OptionalLong orders = row.count("orders");
    Optional<Money> revenue = row.amount("revenue", "currency", currency);
    Optional<Money> margin =
        row.text("margin").isEmpty()
            ? Optional.empty()
            : row.amount("margin", "currency", currency);
    if (year.isPresent() && (year.getAsLong() < 1990 || year.getAsLong() > 2199)) {
      row.fault("year", "The year " + year.getAsLong() + " cannot be: write it as 2025.");
    }
    if (!row.faults().isEmpty()) {
      return;
    }
    sql.run(
        """
        INSERT INTO scoreboard_result (company_id, programme, year, currency, leads_worked, orders, revenue_minor,
               margin_minor, told_by, told_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (company_id, programme, year, currency) DO UPDATE SET
          leads_worked = excluded.leads_worked, orders = excluded.orders, revenue_minor = excluded.revenue_minor,
          margin_minor = excluded.margin_minor, told_by = excluded.told_by, told_at = excluded.told_at
        """,
        actor.company(),
        programme,
        (int) year.orElseThrow(),
        revenue.orElseThrow().currency(),
        leads.orElseThrow(),
        orders.orElseThrow(),
        revenue.orElseThrow().minorUnits(),
        margin.map(Money::minorUnits).orElse(null),
        actor.person(),
        clock.instant());
  }
}
