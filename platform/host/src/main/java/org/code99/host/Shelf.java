package org.code99.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps jars under their SHA-256. What lies here is never overwritten. */
final class Shelf {
  static final String CHANGED =
      "its jar on the shelf was changed after it was installed: remove it and install it again from"
          + " its source";

  private final Path folder;
  private final Inspector inspector;
  private final TrustGate gate;

  Shelf(Path folder, Inspector inspector, TrustGate gate) {
    this.inspector = inspector;
    this.gate = gate;
    try {
      this.folder = Files.createDirectories(folder).toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException("the plugin shelf " + folder + " cannot be made", e);
    }
  }

  /** Copies a jar, inspects the copy, and keeps it if nothing is wrong with it. */
  Inspection take(Path jar) {
    try {
      Path copy = Files.createTempFile(folder, "incoming-", ".tmp");
      try {
        Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
        Inspection inspection =
            gate.received(inspector.inspect(copy, String.valueOf(jar.getFileName())), jar, copy);
        if (inspection.acceptable() && !isThere(inspection)) {
          Files.move(copy, place(inspection), StandardCopyOption.ATOMIC_MOVE);
        }
        return inspection;
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      return Inspector.unreadable(jar, "it cannot be put on the shelf: " + e);
    }
  }

  /** A file under that name with other bytes was changed by somebody; it counts as missing. */
  private boolean isThere(Inspection inspection) throws IOException {
    Path place = place(inspection);
    return Files.exists(place) && Sha256.of(place).equals(inspection.sha256());
  }

  Path place(Inspection inspection) {
    return folder.resolve(inspection.sha256() + ".jar");
  }

  /** That the bytes to be loaded are the bytes that were inspected. */
  void verify(Inspection inspection) throws CannotOpen {
    try {
      if (!Sha256.of(place(inspection)).equals(inspection.sha256())) {
        throw new CannotOpen(CHANGED);
      }
    } catch (IOException e) {
      throw new CannotOpen("its jar on the shelf cannot be read: " + e);
    }
  }
}
