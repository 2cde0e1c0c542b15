package org.code99.dossier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.code99.dossier.HistoryReport.RejectedFact;
import org.code99.intake.Sheet;
import org.code99.people.Actor;
import org.code99.web.Fault;
import org.code99.web.Refused;
import org.jspecify.annotations.Nullable;

/** One reading of one history file: good rows are kept, the others told with all their faults. */
final class Reading {
  private static final int AT_ONCE = 2_000;

  private final Actor actor;
  private final UUID id;
  private final HistoryFile file;
  private final FactShelf shelf;
  private final Map<String, UUID> files;
  private final Map<String, Integer> seen = new HashMap<>();
  private final List<@Nullable Object[]> waiting = new ArrayList<>();
  private final List<RejectedFact> rejected = new ArrayList<>();
  private int rows;

  Reading(Actor actor, UUID id, HistoryFile file, FactShelf shelf) {
    this.actor = actor;
    this.id = id;
    this.file = file;
    this.shelf = shelf;
    this.files = shelf.files(actor);
  }

  HistoryReport run(String usualCurrency) throws IOException {
    Sheet sheet = Sheet.open(file.path(), file.name(), Column::isKnown);
    Map<Column, Integer> columns = Column.of(sheet.headings());
    refuseWithoutColumns(columns);
    Collection<Integer> dates =
        Stream.of(Column.DATE, Column.PROMISED, Column.ACTUAL)
            .flatMap(column -> Stream.ofNullable(columns.get(column)))
            .toList();
    FactReader reader =
        new FactReader(columns, sheet.cells(dates), file.allOfKind(), file.name(), usualCurrency);
    sheet.each(row -> take(row, reader.read(row)));
    flush();
    if (rows == 0) {
      throw Refused.because(
          Refused.Kind.INVALID, "%s has headings and no row below them.".formatted(file.name()));
    }
    int[] counts = shelf.counts(actor.company(), id);
    int taken = rows - rejected.size();
    shelf.logReading(actor, id, file.name(), taken, rejected.size());
    return new HistoryReport(
        id, rows, counts[0], counts[1], taken - counts[0] - counts[1], rejected);
  }

  private void refuseWithoutColumns(Map<Column, Integer> columns) {
    List<Fault> faults = new ArrayList<>();
    if (!columns.containsKey(Column.ACCOUNT_NO)) {
      faults.add(
          Fault.at(
              "account_no",
              "%s has no column for the account number: give one the heading account_no."
                  .formatted(file.name())));
    }
    if (!columns.containsKey(Column.KIND) && file.allOfKind().isEmpty()) {
      faults.add(
          Fault.at(
              "kind",
              "%s has no column for the kind of fact: give one the heading kind, or say what all its rows are (%s)."
                  .formatted(file.name(), FactKind.codes())));
    }
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
  }

  private void take(Sheet.Row row, RowOfHistory read) {
    rows++;
    switch (read) {
      case RowOfHistory.Unusable(List<String> faults) ->
          rejected.add(new RejectedFact(row.number(), row.line(), faults));
      case RowOfHistory.Told(String account, Fact fact) ->
          fault(row, account, fact)
              .ifPresentOrElse(
                  fault -> rejected.add(new RejectedFact(row.number(), row.line(), List.of(fault))),
                  () -> {
                    waiting.add(
                        FactShelf.row(
                            actor.company(), account, files.getOrDefault(account, id), fact, id));
                    if (waiting.size() == AT_ONCE) {
                      flush();
                    }
                  });
    }
  }

  private Optional<String> fault(Sheet.Row row, String account, Fact fact) {
    if (!files.containsKey(account)) {
      return Optional.of(
          "no file of yours has the account number '%s': put the list in first".formatted(account));
    }
    Integer before =
        seen.putIfAbsent(
            String.join("\n", account, fact.kind().code(), fact.number()), row.number());
    return before == null
        ? Optional.empty()
        : Optional.of(
            "the %s '%s' of this account stands in row %d already"
                .formatted(fact.kind().code(), fact.number(), before));
  }

  private void flush() {
    shelf.put(waiting);
    waiting.clear();
  }
}
