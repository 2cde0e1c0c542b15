package org.code99.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.code99.api.CommissionCalculator;
import org.code99.api.LossReasonTaxonomy;
import org.code99.api.Money;
import org.code99.api.ScoringStrategy;
import org.code99.commission.Commission;
import org.code99.commission.Prospect;
import org.code99.outreach.Suggestions;
import org.code99.regions.Switchboard;
import org.code99.web.CsvTable;

/**
 * Writes {@code ranked.csv} and counts what it writes. A column that only a plugin can fill is left
 * out when no such plugin is live (S78).
 */
final class RankedCsv implements AutoCloseable {
  private static final int CHUNK = 2_000;
  private static final int NOTE = 120;

  private final CsvTable table;
  private final Switchboard switchboard;
  private final Suggestions suggestions;
  private final Commission commission;
  private final LocalDate asOf;
  private final boolean scored;
  private final boolean paid;
  private final boolean classified;
  private final List<RankedRow> chunk = new ArrayList<>(CHUNK);
  private final Map<String, Long> byRegion = new TreeMap<>();
  private final Map<String, Long> byReason = new TreeMap<>();
  private final Map<String, Long> byDecision = new TreeMap<>();

  RankedCsv(
      Path file,
      Switchboard switchboard,
      Suggestions suggestions,
      Commission commission,
      LocalDate asOf)
      throws IOException {
    this.switchboard = switchboard;
    this.suggestions = suggestions;
    this.commission = commission;
    this.asOf = asOf;
    scored = !switchboard.offers(ScoringStrategy.class).isEmpty();
    paid = !switchboard.offers(CommissionCalculator.class).isEmpty();
    classified = !switchboard.offers(LossReasonTaxonomy.class).isEmpty();
    table = CsvTable.at(file, headings());
  }

  void take(RankedRow row) {
    chunk.add(row);
    if (chunk.size() == CHUNK) {
      write();
    }
  }

  Map<String, Long> byRegion() {
    return byRegion;
  }

  Map<String, Long> byReason() {
    return byReason;
  }

  Map<String, Long> byDecision() {
    return byDecision;
  }

  @Override
  public void close() throws IOException {
    write();
    table.close();
  }

  /** Whether anybody earns anything by this product. */
  boolean isPaid() {
    return paid;
  }

  private List<String> headings() {
    return Stream.of(
            Stream.of("row", "account_no", "company", "region", "owner", "lost_by", "reason"),
            classified ? Stream.of("confidence") : Stream.<String>of(),
            scored
                ? Stream.of("score", "win_probability", "second_lifetime_value")
                : Stream.<String>of(),
            Stream.of("currency"),
            paid ? Stream.of("commission_if_won") : Stream.<String>of(),
            Stream.of("decision", "approach", "because"))
        .flatMap(columns -> columns)
        .toList();
  }

  private void write() {
    Map<String, Money> earned =
        paid
            ? commission.ifWon(
                switchboard, asOf, chunk.stream().flatMap(row -> prospect(row).stream()).toList())
            : Map.of();
    for (RankedRow row : chunk) {
      table.row(cells(row, Optional.ofNullable(earned.get(row.accountNo()))));
      byRegion.merge(region(row), 1L, Long::sum);
      byDecision.merge(row.decision(), 1L, Long::sum);
      byReason.merge(row.reasons().isEmpty() ? "unknown" : row.reasons().getFirst(), 1L, Long::sum);
    }
    chunk.clear();
  }

  private static Optional<Prospect> prospect(RankedRow row) {
    return row.secondLifetime()
        .map(value -> new Prospect(row.accountNo(), row.region(), value, row.owner()));
  }

  private List<String> cells(RankedRow row, Optional<Money> earned) {
    Suggestions.Suggestion approach = approach(row);
    List<String> cells =
        new ArrayList<>(
            List.of(
                Integer.toString(row.row()),
                row.accountNo(),
                row.company(),
                region(row),
                row.owner(),
                row.lostBy(),
                reason(row)));
    if (classified) {
      cells.add(row.reasons().isEmpty() ? "" : Integer.toString(row.confidence()));
    }
    if (scored) {
      cells.add(row.points().map(String::valueOf).orElse(""));
      cells.add(row.winProbability().map(rate -> rate.percentFigure() + "%").orElse(""));
      cells.add(row.secondLifetime().map(Money::figure).orElse(""));
    }
    cells.add(row.currency());
    if (paid) {
      cells.add(earned.map(Money::figure).orElse(""));
    }
    cells.add(row.decision());
    cells.add(approach.approach());
    cells.add(
        Stream.of(row.decisionBecause(), approach.because(), row.lines())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" | ")));
    return cells;
  }

  private String reason(RankedRow row) {
    if (!row.reasons().isEmpty()) {
      return row.reasons().getFirst();
    }
    return classified ? "unknown" : shortened(row.note());
  }

  private static String shortened(String note) {
    String line = note.replaceAll("\\s+", " ").strip();
    return line.length() <= NOTE ? line : line.substring(0, NOTE - 1) + "…";
  }

  private String region(RankedRow row) {
    UUID company = switchboard.tree().company().id();
    if (!row.region().equals(company)) {
      return switchboard.tree().region(row.region()).code();
    }
    boolean ownRegions = switchboard.tree().regions().size() == 1;
    return ownRegions && !row.regionText().isEmpty()
        ? row.regionText()
        : switchboard.tree().company().name();
  }

  private Suggestions.Suggestion approach(RankedRow row) {
    if (!row.decision().equals("visit")) {
      return new Suggestions.Suggestion("", "");
    }
    if (row.piece().isPresent()) {
      RankedRow.Piece piece = row.piece().get();
      return new Suggestions.Suggestion(
          piece.proof() ? Suggestions.shortName(piece.kind(), piece.approach()) : "",
          piece.because());
    }
    return row.contactLeft()
        ? new Suggestions.Suggestion(
            "", "the person on file has left: ring reception and ask who buys today")
        : suggestions.approach(
            row.region(), row.reasons(), row.neverFun(), row.company(), row.industry());
  }
}
