package org.code99.dossier;

import io.micronaut.http.multipart.CompletedFileUpload;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.code99.people.Actor;
import org.code99.web.Fault;
import org.code99.web.Refused;

/** Reads a history that came over the net. */
@Singleton
class Upload {
  private final Dossier dossier;

  Upload(Dossier dossier) {
    this.dossier = dossier;
  }

  /**
   * Reads it, and keeps no copy.
   *
   * @param kind of all its rows; empty when a column says it
   */
  HistoryReport read(Actor actor, CompletedFileUpload file, String kind) {
    List<Fault> faults = new ArrayList<>();
    if (file.getFilename() == null || file.getFilename().isBlank()) {
      faults.add(Fault.at("list", "No file was chosen: choose the history as CSV."));
    }
    Optional<FactKind> allOfKind = FactKind.of(kind);
    if (!kind.isBlank() && allOfKind.isEmpty()) {
      faults.add(
          Fault.at("kind", "'%s' is none of the kinds: %s.".formatted(kind, FactKind.codes())));
    }
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    try {
      Path copy = Files.createTempFile("history", ".csv");
      try (InputStream sent = file.getInputStream()) {
        Files.copy(sent, copy, StandardCopyOption.REPLACE_EXISTING);
        return dossier.importHistory(
            actor, new HistoryFile(copy, file.getFilename().strip(), allOfKind));
      } finally {
        Files.delete(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
