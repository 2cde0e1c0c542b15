package org.code99.database;

import java.util.List;

/**
 * What a running database says of itself.
 *
 * @param version PostgreSQL's version, as it tells it
 * @param unsafeSettings the settings that may lose what was confirmed; none is well
 * @param checksums whether pages carry checksums, so that a failing disk is noticed
 * @param endsWithJvm whether a server of our own ends even when the JVM is killed; true for a
 *     server that somebody else runs
 */
public record DatabaseHealth(
    String version, List<String> unsafeSettings, boolean checksums, boolean endsWithJvm) {

  public DatabaseHealth {
    unsafeSettings = List.copyOf(unsafeSettings);
  }
}
