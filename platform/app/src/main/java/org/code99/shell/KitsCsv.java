package org.code99.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.code99.outreach.KitToPack;
import org.code99.web.CsvTable;

/** Writes {@code kits.csv}: what to pack for whom. */
final class KitsCsv implements AutoCloseable {
  private final CsvTable table;

  KitsCsv(Path file) throws IOException {
    table =
        CsvTable.at(
            file,
            List.of(
                "account_no",
                "company",
                "person",
                "address",
                "owner",
                "items",
                "cost",
                "currency",
                "artwork",
                "cover_note_page",
                "handling",
                "shipping_status",
                "delivered_on"));
  }

  void take(KitToPack kit) {
    table.row(
        List.of(
            kit.accountNo(),
            kit.company(),
            kit.person(),
            String.join(", ", kit.address()),
            kit.owner(),
            kit.items().stream()
                .map(item -> item.quantity() + " x " + item.name() + " [" + item.sku() + "]")
                .collect(Collectors.joining("; ")),
            kit.cost().figure(),
            kit.cost().currency(),
            kit.artwork().stream().map(name -> name + ".pdf").collect(Collectors.joining("; ")),
            Integer.toString(kit.coverNotePage()),
            kit.handling(),
            "to be packed",
            ""));
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
