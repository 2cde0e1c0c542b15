package org.code99.shell;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The lists and books that the companies of the demonstration bring along, as CSV files. */
final class DemoPapers {
  private static final List<String> HISTORY =
      List.of(
          "account_no",
          "kind",
          "number",
          "date",
          "promised",
          "actual",
          "amount",
          "currency",
          "person",
          "state",
          "words",
          "source");

  private final Path folder;

  DemoPapers(Path folder) {
    this.folder = folder;
  }

  /** A list as a CRM would export it. */
  Path list(String name, List<DemoCustomer> customers) throws IOException {
    return write(
        name,
        DemoCustomer.HEADINGS,
        customers.stream()
            .map(one -> Stream.concat(Stream.of(one.accountNo()), one.row().stream()).toList())
            .toList());
  }

  /** What our own books say of those who bought: the good years, and how they ended. */
  Path history(String name, List<DemoCustomer> customers, long seed) throws IOException {
    Random chance = new Random(seed);
    List<List<String>> rows = new ArrayList<>();
    customers.stream()
        .filter(DemoCustomer::bought)
        .forEach(customer -> new Book(customer, chance, rows).write());
    return write(name, HISTORY, rows);
  }

  /** What finance says the other programmes brought in, year by year. */
  Path programmes(String name, int lastYear) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (int year = lastYear - 4; year <= lastYear; year++) {
      int grown = year - lastYear + 4;
      rows.add(programme("Trade fair", year, 240 + 10 * grown, 9 + grown, 118_000 + 6_000 * grown));
      rows.add(programme("Cold calls", year, 1900 - 50 * grown, 21, 96_500 - 3_000 * grown));
      rows.add(programme("Referrals", year, 60 + 4 * grown, 14 + grown, 61_000 + 5_500 * grown));
      rows.add(
          programme("Search ads", year, 820 + 60 * grown, 26 + 2 * grown, 88_200 + 5_000 * grown));
      rows.add(programme("Mailings", year, 2600, 12 - grown, 41_300 - 2_500 * grown));
    }
    return write(
        name,
        List.of("programme", "year", "leads_worked", "orders", "revenue", "margin", "currency"),
        rows);
  }

  private static List<String> programme(String name, int year, int leads, int orders, int revenue) {
    return List.of(
        name,
        Integer.toString(year),
        Integer.toString(leads),
        Integer.toString(orders),
        revenue + ".00",
        revenue * 3 / 10 + ".00",
        "EUR");
  }

  private Path write(String name, List<String> headings, List<List<String>> rows)
      throws IOException {
    Path file = folder.resolve(name);
    try (CsvWriter csv =
        CsvWriter.builder().build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      csv.writeRecord(headings);
      rows.forEach(csv::writeRecord);
    }
    return file;
  }

  /** One customer's pages in our books. */
  private record Book(DemoCustomer customer, Random chance, List<List<String>> rows) {
    void write() {
      int years = 2 + chance.nextInt(4);
      for (int quarter = 4 * years; quarter > 0; quarter--) {
        LocalDate day = customer.lost().minusDays(91L * quarter - chance.nextInt(30));
        boolean lastYear = quarter <= 4;
        order(quarter, day, lastYear && quarter <= customer.incidents());
      }
      for (int i = 1; i <= customer.incidents(); i++) {
        fact(
            "complaint",
            "B-" + i,
            customer.lost().minusDays(80L * i),
            "",
            "",
            "",
            complaint(),
            "Service desk");
      }
      if (chance.nextInt(6) == 0) {
        fact(
            "open-item",
            "O-1",
            customer.lost().plusDays(9),
            "",
            "",
            "120.00",
            "A freight charge that they dispute",
            "Accounts");
      }
      if (chance.nextInt(5) == 0) {
        fact(
            "attempt",
            "V-1",
            customer.lost().plusDays(120),
            "",
            "",
            "",
            "A call that nobody followed up",
            "Old CRM");
      }
      rows.add(
          row(
              "person",
              "",
              customer.lost().plusDays(200),
              "",
              "",
              "",
              customer.contact(),
              chance.nextInt(12) == 0 ? "left" : "current",
              "Checked by telephone",
              "Old CRM"));
    }

    private void order(int number, LocalDate day, boolean late) {
      String amount = customer.revenue() * (80 + chance.nextInt(40)) / 400 + ".00";
      LocalDate promised = day.plusDays(14);
      LocalDate actual = late ? promised.plusDays(5L + chance.nextInt(16)) : promised;
      fact("order", "A-" + number, day, "", "", amount, "", "ERP");
      fact(
          "delivery",
          "L-" + number,
          actual,
          promised.toString(),
          actual.toString(),
          "",
          "",
          "Dispatch");
      fact("invoice", "R-" + number, actual.plusDays(2), "", "", amount, "", "ERP");
    }

    private String complaint() {
      return List.of(
              "Asked where the goods were",
              "Invoice did not match the order",
              "Nobody rang back",
              "Two pieces were defective")
          .get(chance.nextInt(4));
    }

    private void fact(
        String kind,
        String number,
        LocalDate day,
        String promised,
        String actual,
        String amount,
        String words,
        String source) {
      rows.add(
          row(
              kind,
              number,
              day,
              promised,
              actual,
              amount,
              "",
              kind.equals("open-item") ? "open" : "",
              words,
              source));
    }

    private List<String> row(
        String kind,
        String number,
        LocalDate day,
        String promised,
        String actual,
        String amount,
        String person,
        String state,
        String words,
        String source) {
      return List.of(
          customer.accountNo(),
          kind,
          number.isEmpty() ? "" : customer.accountNo() + "-" + number,
          day.toString(),
          promised,
          actual,
          amount,
          amount.isEmpty() ? "" : customer.currency(),
          person,
          state,
          words,
          source);
    }
  }
}
