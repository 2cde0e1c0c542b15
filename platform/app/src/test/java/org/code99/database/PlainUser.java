package org.code99.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody without privileges, in whose name a test that runs as root starts a program. Gets a copy
 * of the class path, since root's folders are closed to others.
 */
record PlainUser(Path home, String classPath) implements AutoCloseable {
  private static final List<String> NEEDED =
      List.of("classes", "postgres", "commons-", "xz-", "slf4j", "jspecify");

  static PlainUser create() throws IOException {
    Path home = Files.createTempDirectory("plain-user-");
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    List<Path> copies = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path original = Path.of(entry);
      String name = original.getFileName().toString();
      if (Files.exists(original) && NEEDED.stream().anyMatch(name::contains)) {
        copies.add(copy(original, home.resolve(copies.size() + "-" + name)));
      }
    }
    String classPath =
        copies.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    return new PlainUser(home, classPath);
  }

  /** The words before a program that make it run in this user's name. */
  List<String> through() throws IOException {
    Owner owner = Owner.forServer();
    return List.of(
        "setpriv", "--reuid", owner.uid() + "", "--regid", owner.gid() + "", "--clear-groups");
  }

  /** A folder of the user's own. */
  Path folder(String name) throws IOException {
    Path folder = Files.createDirectory(home.resolve(name));
    Owner owner = Owner.forServer();
    Files.setAttribute(folder, "unix:uid", owner.uid());
    Files.setAttribute(folder, "unix:gid", owner.gid());
    return folder;
  }

  private static Path copy(Path original, Path target) throws IOException {
    try (Stream<Path> all = Files.walk(original)) {
      for (Path one : all.toList()) {
        Files.copy(one, target.resolve(original.relativize(one).toString()));
      }
    }
    return target;
  }

  @Override
  public void close() throws IOException {
    Folders.remove(home);
  }
}
