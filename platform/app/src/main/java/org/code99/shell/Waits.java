package org.code99.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How long visitors waited for each page. */
final class Waits {
  private final TreeMap<String, List<Wait>> byPage = new TreeMap<>();

  private record Wait(long nanos, boolean failed) {}

  /**
   * What is told of a page.
   *
   * @param errors answers other than the page, or none
   * @param p50 in milliseconds, as the other three
   */
  record Figures(
      String page, int asked, int errors, double p50, double p95, double p99, double longest) {
    String json() {
      return String.format(
          Locale.ROOT,
          "{\"page\": \"%s\", \"asked\": %d, \"errors\": %d, \"p50_ms\": %.1f, \"p95_ms\": %.1f, \"p99_ms\": %.1f, \"max_ms\": %.1f}",
          page,
          asked,
          errors,
          p50,
          p95,
          p99,
          longest);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%-28s %6d asked, %d errors, p50 %6.1f ms, p95 %6.1f ms, p99 %6.1f ms, longest %6.1f ms",
          page,
          asked,
          errors,
          p50,
          p95,
          p99,
          longest);
    }
  }

  synchronized void add(String page, Duration wait, boolean failed) {
    byPage.computeIfAbsent(page, name -> new ArrayList<>()).add(new Wait(wait.toNanos(), failed));
  }

  synchronized int count() {
    return byPage.values().stream().mapToInt(List::size).sum();
  }

  synchronized Set<String> pages() {
    return Set.copyOf(byPage.keySet());
  }

  synchronized Figures of(String page) {
    return figures(page, byPage.getOrDefault(page, List.of()).stream());
  }

  synchronized Figures together() {
    return figures("all pages", byPage.values().stream().flatMap(List::stream));
  }

  private static Figures figures(String page, Stream<Wait> told) {
    List<Wait> waits = told.toList();
    double[] sorted = waits.stream().mapToDouble(wait -> wait.nanos() / 1e6).sorted().toArray();
    int errors = (int) waits.stream().filter(Wait::failed).count();
    return new Figures(
        page,
        sorted.length,
        errors,
        at(sorted, 0.50),
        at(sorted, 0.95),
        at(sorted, 0.99),
        at(sorted, 1));
  }

  /** The smallest wait that this share of all does not exceed. */
  private static double at(double[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }
}
