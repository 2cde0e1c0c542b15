package org.code99.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URLConnection;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs: unpacked once from the class path into a cache, by content. */
record Binaries(Path home) {
  static final String MAJOR_VERSION = "18";

  Path initdb() {
    return home.resolve("bin/initdb");
  }

  Path postgres() {
    return home.resolve("bin/postgres");
  }

  static Binaries unpacked(Path cache) throws IOException {
    String archive = archiveForThisMachine();
    Path home = cache.resolve("postgresql-" + MAJOR_VERSION + "-" + fingerprint(archive));
    if (!Files.isDirectory(home)) {
      Files.createDirectories(cache);
      Path fresh = Files.createTempDirectory(cache, "unpacking-");
      try {
        unpack(archive, fresh);
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        publish(fresh, home);
      } finally {
        Folders.remove(fresh);
      }
    }
    return new Binaries(home);
  }

  /** Another process may have been faster: its copy is as good as ours. */
  private static void publish(Path fresh, Path home) throws IOException {
    try {
      Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw e;
    } catch (FileSystemException e) {
      if (!Files.isDirectory(home)) {
        throw e;
      }
    }
  }

  private static void unpack(String archive, Path into) throws IOException {
    try (var tar =
        new TarArchiveInputStream(
            new XZInputStream(new BufferedInputStream(open(archive), 1 << 16)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
          throw new IOException("An entry leads out of " + archive + ": " + entry.getName());
        }
        write(entry, tar, target);
      }
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, target);
    boolean program = (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
  }

  private static String archiveForThisMachine() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine =
        switch (System.getProperty("os.arch")) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          case String other -> other;
        };
    String name =
        "/postgres-%s-%s.txz".formatted(system.startsWith("mac") ? "darwin" : system, machine);
    if (Binaries.class.getResource(name) == null) {
      throw new DatabaseProblem(
          "Code 99 brings no PostgreSQL for %s on %s: point it to a PostgreSQL server instead."
              .formatted(system, machine));
    }
    return name;
  }

  private static InputStream open(String archive) {
    return Objects.requireNonNull(Binaries.class.getResourceAsStream(archive));
  }

  /** The check sum that the jar keeps of the archive; reading all of it would cost every start. */
  private static String fingerprint(String archive) throws IOException {
    URLConnection found =
        Objects.requireNonNull(Binaries.class.getResource(archive)).openConnection();
    if (found instanceof JarURLConnection jar) {
      return HexFormat.of().toHexDigits((int) jar.getJarEntry().getCrc());
    }
    throw new IOException(archive + " is to be found in a jar, not at " + found.getURL());
  }
}
