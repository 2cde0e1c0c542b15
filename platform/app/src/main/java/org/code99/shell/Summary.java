package org.code99.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.code99.api.Money;
import org.code99.drawers.LossTotals;
import org.code99.intake.ImportReport;
import org.code99.outreach.WaveReport;
import org.code99.regions.ExchangeRates;

/**
 * What a run came to.
 *
 * @param warnings what to mend before anything is posted, a sentence each
 * @param lost revenue lost per year by currency; the empty currency counts files of unknown value
 * @param profit lost per year
 * @param commission lost per year; empty where nobody pays any by this product (S78)
 * @param rates by which amounts of several currencies were put together
 * @param absent plugins that were chosen and are not there, a sentence each
 * @param failures by plugin, and how it failed first
 */
record Summary(
    String company,
    String list,
    LocalDate asOf,
    long seed,
    ImportReport imported,
    long suspectedLegal,
    Map<String, Long> byRegion,
    Map<String, Long> byReason,
    Map<String, Long> byDecision,
    Map<String, RankedList.Loss> lost,
    LossTotals.Measure profit,
    Optional<LossTotals.Measure> commission,
    ExchangeRates rates,
    WaveReport wave,
    List<String> warnings,
    List<String> absent,
    Map<String, Map<String, Object>> failures) {

  String json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("company", company);
    json.put("list", list);
    json.put("as_of", asOf.toString());
    json.put("seed", seed);
    json.put("format", imported.format());
    json.put("notes", imported.notes());
    json.put("rows", imported.rows());
    json.put("accepted", imported.accepted());
    json.put("rejected", imported.rejected());
    json.put("duplicates", imported.duplicates());
    json.put("remarks", imported.remarks());
    json.put("suspected_legal", suspectedLegal);
    json.put("by_region", byRegion);
    json.put("by_reason", byReason);
    json.put("by_decision", byDecision);
    json.put("lost_per_year", lostPerYear());
    json.put("pieces", new TreeMap<>(wave.pieces()));
    json.put("withheld", new TreeMap<>(wave.withheld()));
    json.put("warnings", warnings);
    json.put("absent", absent);
    json.put("failures", failures);
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    try {
      return new ObjectMapper().writer(printer).writeValueAsString(json) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("figures did not become JSON", e);
    }
  }

  /** Revenue lost per year in each currency that is left after the conversion. */
  List<Money> revenue() {
    return lost.entrySet().stream()
        .filter(loss -> !loss.getKey().isEmpty())
        .map(loss -> Money.of(loss.getValue().minor(), loss.getKey()))
        .toList();
  }

  long filesOfUnknownValue() {
    return lost.containsKey("") ? lost.get("").files() : 0;
  }

  /** A measure in each currency that is left after the conversion. */
  List<Money> converted(LossTotals.Measure measure) {
    LossTotals.Converted converted = measure.converted(rates);
    return Stream.concat(converted.total().stream(), converted.apart().stream()).toList();
  }

  private Map<String, Object> lostPerYear() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("revenue", figures(revenue()));
    all.put("files_of_unknown_value", filesOfUnknownValue());
    all.put("profit", figuresOrUnknown(profit));
    all.put("files_of_unknown_profit", profit.unknownFiles());
    commission.ifPresent(measure -> {
      all.put("commission", figuresOrUnknown(measure));
      all.put("files_of_unknown_commission", measure.unknownFiles());
    });
    all.put("exchange_rates_of", rates.asOf().toString());
    return all;
  }

  private Object figuresOrUnknown(LossTotals.Measure measure) {
    return measure.sums().isEmpty() ? "unknown" : figures(converted(measure));
  }

  private static Map<String, String> figures(List<Money> sums) {
    Map<String, String> figures = new LinkedHashMap<>();
    sums.forEach(sum -> figures.put(sum.currency(), sum.figure()));
    return figures;
  }
}
