package org.code99.host;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** A jar that is read as data, within limits. */
final class OpenedJar implements AutoCloseable {
  private static final int MOST_ENTRIES = 20_000;
  private static final long MOST_BYTES = 256L << 20;
  private static final long MOST_TIMES = 100;
  private static final int MAGIC = 0xCAFEBABE;
  private static final int FIRST_MAJOR = 44;
  private static final String VERSIONED = "META-INF/versions/";
  private static final String LIMIT = "it is too large: ";

  private final JarFile jar;
  private final long packed;
  private final Set<String> names = new LinkedHashSet<>();

  private OpenedJar(JarFile jar, long packed) {
    this.jar = jar;
    this.packed = packed;
  }

  static OpenedJar open(Path path) throws IOException {
    return new OpenedJar(new JarFile(path.toFile(), false), path.toFile().length());
  }

  static boolean isLimit(String problem) {
    return problem.startsWith(LIMIT);
  }

  /** Walks over all entries once: names, real sizes, class file versions. */
  List<String> scan() throws IOException {
    List<String> problems = new ArrayList<>();
    long bytes = 0;
    int newer = 0;
    String newest = "";
    for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
      if (names.size() >= MOST_ENTRIES) {
        problems.add(LIMIT + "it has more than " + MOST_ENTRIES + " entries");
        break;
      }
      if (!names.add(entry.getName())) {
        problems.add("it has the entry " + entry.getName() + " twice");
      }
      try (InputStream in = jar.getInputStream(entry)) {
        if (isPlainClass(entry.getName()) && isNewer(in)) {
          newer++;
          newest = entry.getName();
        }
        bytes += drained(in, MOST_BYTES - bytes);
      }
      if (bytes > MOST_BYTES) {
        problems.add(LIMIT + "unpacked it is larger than " + (MOST_BYTES >> 20) + " MB");
        break;
      }
    }
    if (bytes <= MOST_BYTES && bytes > MOST_TIMES * packed) {
      problems.add(LIMIT + "it unpacks to more than " + MOST_TIMES + " times its own size");
    }
    if (newer > 0) {
      problems.add(
          newer
              + " of its classes need a newer Java than "
              + Runtime.version().feature()
              + ", such as "
              + newest
              + ": build it with --release "
              + Runtime.version().feature());
    }
    return problems;
  }

  Set<String> names() {
    return names;
  }

  boolean hasManifest() throws IOException {
    return jar.getManifest() != null;
  }

  Attributes manifest() throws IOException {
    Manifest manifest = jar.getManifest();
    return manifest == null ? new Attributes() : manifest.getMainAttributes();
  }

  Optional<byte[]> read(String name) throws IOException {
    JarEntry entry = jar.getJarEntry(name);
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream in = jar.getInputStream(entry)) {
      return Optional.of(in.readAllBytes());
    }
  }

  /** The same, where a failure to read is nobody's to handle before the jar is closed. */
  Optional<byte[]> entry(String name) {
    try {
      return read(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<String> readText(String name) throws IOException {
    return read(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    jar.close();
  }

  static boolean isPlainClass(String name) {
    // a newer class of a multi-release jar is never loaded on an older Java
    return name.endsWith(".class") && !name.startsWith(VERSIONED);
  }

  static boolean isNewer(byte[] classFile) throws IOException {
    return isNewer(new ByteArrayInputStream(classFile));
  }

  private static boolean isNewer(InputStream in) throws IOException {
    try {
      DataInputStream header = new DataInputStream(in);
      boolean isClass = header.readInt() == MAGIC;
      header.readUnsignedShort();
      return isClass && header.readUnsignedShort() - FIRST_MAJOR > Runtime.version().feature();
    } catch (EOFException e) {
      return false;
    }
  }

  private static long drained(InputStream in, long most) throws IOException {
    byte[] buffer = new byte[8192];
    long count = 0;
    for (int read = in.read(buffer); read >= 0 && count <= most; read = in.read(buffer)) {
      count += read;
    }
    return count;
  }
}
