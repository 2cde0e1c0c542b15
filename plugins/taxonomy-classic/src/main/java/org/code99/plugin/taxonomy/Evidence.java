package org.code99.plugin.taxonomy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * What a text says for each reason, the strongest first.
 *
 * @param findings unlike reasons
 * @param denied the places of reasons that the text says were none; never those of a finding
 */
record Evidence(List<Finding> findings, Set<Integer> denied) {
  static final Evidence NONE = new Evidence(List.of(), Set.of());

  private static final Comparator<Finding> STRONGEST_FIRST =
      Comparator.comparingInt(Finding::weight).reversed().thenComparingInt(Finding::at);

  /** What each further phrase for the same reason adds of its weight, in percent. */
  private static final int ECHO_PERCENT = 30;

  /**
   * The evidence for one reason.
   *
   * @param reason its place in the catalogue
   * @param weight of the strongest phrase and a part of the others
   * @param at the first of its words: of two equals, people name the worse one first
   * @param words as they stand in the text
   */
  record Finding(int reason, int weight, int at, List<String> words) {}

  Evidence {
    findings = List.copyOf(findings);
    denied = Set.copyOf(denied);
  }

  /** The same, and these are denied. */
  Evidence denying(Set<Integer> reasons) {
    return new Evidence(findings, reasons);
  }

  /** What is left of it beside the denials of another text. */
  Evidence vetoedBy(Evidence other) {
    Set<Integer> both = new TreeSet<>(denied);
    both.addAll(other.denied);
    return new Evidence(
        findings.stream().filter(finding -> !both.contains(finding.reason())).toList(), both);
  }

  boolean finds(Predicate<Finding> what) {
    return findings.stream().anyMatch(what);
  }

  static Evidence of(
      List<Sighting> sightings, ToIntFunction<Sighting> weight, String text, Words words) {
    Map<Integer, List<Sighting>> byReason = new HashMap<>();
    sightings.stream()
        .sorted(Comparator.comparingInt(weight).reversed().thenComparingInt(Sighting::first))
        .forEach(sighting -> {
          List<Sighting> kept =
              byReason.computeIfAbsent(sighting.phrase().reason(), reason -> new ArrayList<>());
          if (kept.stream().noneMatch(sighting::overlaps)) {
            kept.add(sighting);
          }
        });
    List<Finding> findings = new ArrayList<>();
    byReason.forEach((reason, all) -> {
      List<Sighting> counted = all.stream().filter(one -> counts(one, byReason)).toList();
      if (!counted.isEmpty()) {
        findings.add(finding(reason, counted, weight, text, words));
      }
    });
    findings.sort(STRONGEST_FIRST.thenComparingInt(Finding::reason));
    return new Evidence(findings, Set.of());
  }

  private static boolean counts(Sighting sighting, Map<Integer, List<Sighting>> byReason) {
    Set<Integer> yieldsTo = sighting.phrase().yieldsTo();
    return yieldsTo.isEmpty() || yieldsTo.stream().noneMatch(byReason::containsKey);
  }

  private static Finding finding(
      int reason,
      List<Sighting> counted,
      ToIntFunction<Sighting> weight,
      String text,
      Words words) {
    int sum = 0;
    int at = Integer.MAX_VALUE;
    Set<String> quotes = new LinkedHashSet<>();
    for (Sighting sighting : counted) {
      int share = quotes.isEmpty() ? 100 : ECHO_PERCENT;
      sum += weight.applyAsInt(sighting) * share / 100;
      at = Math.min(at, sighting.first());
      quotes.add(sighting.quote(text, words));
    }
    return new Finding(reason, sum, at, List.copyOf(quotes));
  }
}
