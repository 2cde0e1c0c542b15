package org.code99.host;

import java.util.ArrayList;
import java.util.List;

/**
 * What a look into a jar found; none of its code has run.
 *
 * @param fileName as it was handed in
 * @param sha256 of its bytes, in lower-case hexadecimals; empty when it cannot be read
 * @param pluginId in reverse DNS form, empty when the manifest has none
 * @param version of the plugin, empty when the manifest has none
 * @param requires the range of API versions that it asks for
 * @param provider who made it
 * @param licence under which it may be used
 * @param description in one sentence, may be empty
 * @param extensions what it supplies
 * @param exits why it may not run in the house's own process; empty when it may
 * @param problems why it is refused, all reasons at once; empty when it may be installed
 */
public record Inspection(
    String fileName,
    String sha256,
    String pluginId,
    String version,
    String requires,
    String provider,
    String licence,
    String description,
    List<DeclaredExtension> extensions,
    List<String> exits,
    List<String> problems) {
  /** Copies the lists. */
  public Inspection {
    extensions = List.copyOf(extensions);
    exits = List.copyOf(exits);
    problems = List.copyOf(problems);
  }

  /** The same with one more problem. */
  Inspection but(String problem) {
    List<String> more = new ArrayList<>(problems);
    more.add(problem);
    return new Inspection(
        fileName,
        sha256,
        pluginId,
        version,
        requires,
        provider,
        licence,
        description,
        extensions,
        exits,
        more);
  }

  /** Whether the jar may be installed. */
  public boolean acceptable() {
    return problems.isEmpty();
  }
}
