package org.code99.api;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A catalogue of loss reasons.
 *
 * @param id the taxonomy's own id; with {@code version} it is stored beside each reason that it
 *     gave
 * @param version of the catalogue, not of the plugin
 * @param reasons unlike codes, in the order in which people should see them
 * @param mappings what codes of other systems mean here
 */
public record Taxonomy(
    String id, String version, List<LossReason> reasons, List<CodeMapping> mappings) {
  /**
   * Copies the lists; refuses a code that stands twice and a mapping to a reason that is not there.
   */
  public Taxonomy {
    Checks.code("taxonomy", id);
    Checks.text("the version of taxonomy " + id, version);
    reasons = List.copyOf(reasons);
    mappings = List.copyOf(mappings);
    Set<String> codes = new HashSet<>();
    for (LossReason reason : reasons) {
      if (!codes.add(reason.code())) {
        throw new IllegalArgumentException(
            "taxonomy " + id + " has reason '" + reason.code() + "' twice");
      }
    }
    for (CodeMapping mapping : mappings) {
      if (!codes.contains(mapping.reasonCode())) {
        throw new IllegalArgumentException(
            "taxonomy "
                + id
                + " maps '"
                + mapping.foreignCode()
                + "' to '"
                + mapping.reasonCode()
                + "', which it has not");
      }
    }
  }

  /** A catalogue of these reasons and mappings. */
  public static Taxonomy of(
      String id, String version, List<LossReason> reasons, List<CodeMapping> mappings) {
    return new Taxonomy(id, version, reasons, mappings);
  }

  /** The reason of a code. */
  public Optional<LossReason> reason(String code) {
    return reasons.stream().filter(reason -> reason.code().equals(code)).findFirst();
  }
}
