package org.code99.wins;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.code99.api.Money;
import org.code99.drawers.VisibleFile;
import org.code99.drawers.VisibleFiles;
import org.code99.intake.NotAList;
import org.code99.intake.SheetRow;
import org.code99.intake.SmallSheet;
import org.code99.people.Actor;
import org.code99.regions.Regions;
import org.code99.web.Fault;
import org.code99.web.Refused;

/**
 * Takes a list of documents in: rows that are right are kept, of the others all faults are told.
 */
@Singleton
class DocumentList {
  private final VisibleFiles files;
  private final Register register;
  private final Costs costs;
  private final Regions regions;

  DocumentList(VisibleFiles files, Register register, Costs costs, Regions regions) {
    this.files = files;
    this.register = register;
    this.costs = costs;
    this.regions = regions;
  }

  /** What became of a list, and of which files something is new. */
  record Read(Recorded recorded, List<UUID> touched) {
    Read {
      touched = List.copyOf(touched);
    }
  }

  /** What a row says. */
  private record Line(
      SheetRow row,
      Optional<VisibleFile> file,
      Optional<MoneyDocument> document,
      Optional<Money> cost) {
    boolean whole() {
      return file.isPresent() && document.isPresent();
    }

    LocalDate day() {
      return document.map(MoneyDocument::on).orElse(LocalDate.MAX);
    }
  }

  /**
   * Recorded in the order of their days, whatever the order of the rows: nobody is asked about the
   * later order of a list because it stands above the first.
   */
  Read read(Actor actor, String name, byte[] bytes) {
    String currency = regions.company(actor.company()).currency();
    Set<UUID> touched = new LinkedHashSet<>();
    List<Recorded.FaultyRow> faulty = new ArrayList<>();
    int known = 0;
    int added = 0;
    List<Line> lines =
        sheet(name, bytes).rows().stream()
            .map(row -> line(actor, row, currency))
            .sorted(Comparator.comparing(Line::day))
            .toList();
    for (Line line : lines) {
      List<Fault> faults = new ArrayList<>(line.row().faults());
      if (line.whole() && faults.isEmpty()) {
        VisibleFile file = line.file().orElseThrow();
        switch (register.take(actor, file, line.document().orElseThrow(), faults)) {
          case ADDED -> {
            added++;
            touched.add(file.id());
          }
          case KNOWN -> known++;
          case FAULTY -> {}
        }
        if (faults.isEmpty() && tellsCost(actor, line)) {
          touched.add(file.id());
        }
      }
      if (!faults.isEmpty()) {
        faulty.add(new Recorded.FaultyRow(line.row().number(), faults));
      }
    }
    faulty.sort(Comparator.comparingInt(Recorded.FaultyRow::row));
    return new Read(new Recorded(added, known, faulty), List.copyOf(touched));
  }

  private Line line(Actor actor, SheetRow row, String currency) {
    Optional<VisibleFile> file = ofRow(actor, row);
    Optional<Money> cost = DocumentSheet.cost(row, currency);
    Optional<MoneyDocument> document = DocumentSheet.document(row, currency);
    document.stream()
        .flatMap(told -> costs.faults(actor, told, cost).stream())
        .forEach(fault -> row.fault(fault.field(), fault.sentence()));
    return new Line(row, file, document, cost);
  }

  private boolean tellsCost(Actor actor, Line line) {
    return line.cost()
        .filter(cost -> costs.tell(actor, line.document().orElseThrow(), cost))
        .isPresent();
  }

  private Optional<VisibleFile> ofRow(Actor actor, SheetRow row) {
    String account = row.needed("account_no");
    Optional<VisibleFile> head = files.ofAccount(actor, account);
    if (head.isEmpty() && !account.isEmpty()) {
      row.fault(
          "account_no",
          "There is no file of account %s, or it is not yours to see.".formatted(account));
    }
    return head;
  }

  private static SmallSheet sheet(String name, byte[] bytes) {
    try {
      return SmallSheet.read(name, bytes, DocumentSheet.COLUMNS);
    } catch (NotAList e) {
      throw Refused.because(Refused.Kind.INVALID, String.valueOf(e.getMessage()));
    }
  }
}
