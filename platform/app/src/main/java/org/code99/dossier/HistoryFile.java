package org.code99.dossier;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A history file to be read.
 *
 * @param path where it lies
 * @param name as reports call it; also the source of facts that name none
 * @param allOfKind the kind of its rows when it has no column for it
 */
public record HistoryFile(Path path, String name, Optional<FactKind> allOfKind) {
  /** Asks for a name. */
  public HistoryFile {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a history file has a name: its facts give it as source");
    }
  }
}
