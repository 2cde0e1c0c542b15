package org.code99.reasons;

import java.util.Map;
import java.util.Optional;

/**
 * One reason as a company has it today.
 *
 * @param code for ever
 * @param labels by language tag, {@code en} always there
 * @param family its loss class
 * @param taxonomy who spoke of it last, with the version; {@code own} for one of the company itself
 * @param hidden whether new losses get it no more
 * @param instead what they get in its place, if anything
 * @param edition counts what the company said of it; a change names the one that it read
 * @param losses that name it now
 */
record ReasonLine(
    String code,
    Map<String, String> labels,
    String family,
    String taxonomy,
    boolean hidden,
    Optional<String> instead,
    int edition,
    long losses) {
  ReasonLine {
    labels = Map.copyOf(labels);
  }

  ReasonLine counted(long howMany) {
    return new ReasonLine(code, labels, family, taxonomy, hidden, instead, edition, howMany);
  }

  String label(String language) {
    return labels.getOrDefault(language, "");
  }

  boolean isOwn() {
    return taxonomy.equals(OwnReasons.OURS);
  }
}
