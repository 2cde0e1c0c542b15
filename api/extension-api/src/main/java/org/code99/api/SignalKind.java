package org.code99.api;

import java.util.Map;

/**
 * A kind of signals, as its source declares it.
 *
 * @param code stable for ever; one that the core has too ({@code buyer-left}, {@code acquired},
 *     {@code competitor-failing}, {@code needs-changed}) means the same
 * @param labels by language tag ({@code en}, {@code de}, ...); {@code en} is always there
 */
public record SignalKind(String code, Map<String, String> labels) {
  /** Copies and checks. */
  public SignalKind {
    Checks.code("signal kind", code);
    labels = Map.copyOf(labels);
    if (!labels.containsKey("en")) {
      throw new IllegalArgumentException("signal kind '" + code + "' has no English label");
    }
  }

  /** A kind of its code and English label. */
  public static SignalKind of(String code, String englishLabel) {
    return new SignalKind(code, Map.of("en", englishLabel));
  }

  /** The same with other labels; {@code en} must be among them. */
  public SignalKind withLabels(Map<String, String> newLabels) {
    return new SignalKind(code, newLabels);
  }

  /** The label in a language, or in English. */
  public String label(String language) {
    String label = labels.get(language);
    return label != null ? label : labels.getOrDefault("en", code);
  }
}
