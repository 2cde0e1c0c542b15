package org.code99.database;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An empty database as this very program makes it: kept in the cache and copied from there, since
 * making the cluster and its tables takes longer than a small list. All copies share its password,
 * so none of them outlives its run.
 */
record Blank(Path place) {
  private static final Logger LOG = LoggerFactory.getLogger(Blank.class);
  private static final String PREFIX = "empty-";
  private static final String CHANGES = "db/";
  private static final String ROOM = "org/code99/database/";

  /** Nothing while the program does not lie in a jar: what is being written has no name yet. */
  static Optional<Blank> ofThisProgram(Runner runner) {
    try {
      URLConnection self =
          Objects.requireNonNull(Blank.class.getResource("Blank.class")).openConnection();
      if (self instanceof JarURLConnection jar) {
        return Optional.of(
            new Blank(CacheFolder.of(runner).resolve(PREFIX + fingerprint(jar.getJarFile()))));
      }
    } catch (IOException e) {
      LOG.debug("the program's own jar cannot be read", e);
    }
    return Optional.empty();
  }

  /** Follows from the check sums that the jar keeps of whatever makes the database. */
  private static String fingerprint(JarFile jar) {
    CRC32 sum = new CRC32();
    jar.stream()
        .filter(entry -> entry.getName().startsWith(CHANGES) || entry.getName().startsWith(ROOM))
        .map(Blank::line)
        .sorted()
        .forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
    return Binaries.MAJOR_VERSION + "-" + HexFormat.of().toHexDigits((int) sum.getValue());
  }

  private static String line(ZipEntry entry) {
    return entry.getName() + " " + entry.getCrc() + "\n";
  }

  /**
   * Puts a copy into a data folder that holds no database.
   *
   * @return whether it did; if not, the folder holds none still
   */
  boolean fill(Path dataFolder) throws IOException {
    if (!Files.isDirectory(place)) {
      return false;
    }
    try {
      copy(place, dataFolder);
      return true;
    } catch (IOException e) {
      LOG.debug("{} could not be copied, and one is made anew", place, e);
      Folders.remove(dataFolder.resolve(Cluster.FOLDER));
      Files.deleteIfExists(dataFolder.resolve(Cluster.PASSWORD));
      return false;
    }
  }

  /** Keeps the database of a folder whose server has ended well, in place of those before it. */
  void keep(Path dataFolder) throws IOException {
    Path cache = Objects.requireNonNull(place.getParent());
    Path fresh = Files.createTempDirectory(cache, "copying-");
    try {
      copy(dataFolder, fresh);
      for (Path former : formerOnes(cache)) {
        Folders.remove(former);
      }
      Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw e;
    } catch (FileSystemException e) {
      LOG.debug("another process was faster: its copy is as good", e);
    } finally {
      Folders.remove(fresh);
    }
  }

  private List<Path> formerOnes(Path cache) throws IOException {
    try (Stream<Path> all = Files.list(cache)) {
      return all.filter(one -> one.getFileName().toString().startsWith(PREFIX))
          .filter(one -> !one.equals(place))
          .toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> cluster = Files.walk(from.resolve(Cluster.FOLDER))) {
      all = Stream.concat(Stream.of(from.resolve(Cluster.PASSWORD)), cluster).toList();
    }
    for (Path one : all) {
      Files.copy(
          one, to.resolve(from.relativize(one).toString()), StandardCopyOption.COPY_ATTRIBUTES);
    }
  }
}
