package org.code99.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who runs PostgreSQL's programs: this user, or, because PostgreSQL refuses to run as root,
 * somebody without privileges in root's place. With {@code tethered}, the kernel ends the server
 * together with this JVM.
 */
record Runner(boolean root, Optional<Path> setpriv, boolean tethered) {

  static Runner here() {
    Optional<Path> setpriv = onPath("setpriv");
    boolean root = new UnixSystem().getUid() == 0;
    if (root && setpriv.isEmpty()) {
      throw new DatabaseProblem(
          "PostgreSQL refuses to run as root and the program setpriv, which would run it as"
              + " somebody else, is missing: install util-linux, or run Code 99 as a plain user.");
    }
    return new Runner(root, setpriv, setpriv.isPresent());
  }

  Runner untethered() {
    return new Runner(root, setpriv, false);
  }

  /** Makes a file or folder the property of whoever runs PostgreSQL. */
  void handOver(Path path) throws IOException {
    if (root) {
      Owner owner = Owner.forServer();
      Files.setAttribute(path, "unix:uid", owner.uid());
      Files.setAttribute(path, "unix:gid", owner.gid());
    }
  }

  /**
   * A program of PostgreSQL, to be run inside the cluster's folder. In root's place it sees that
   * folder as its working directory: the folders above may be root's alone.
   */
  ProcessBuilder program(Path program, Path cluster, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    setpriv.ifPresent(path -> command.add(path.toString()));
    if (setpriv.isPresent() && tethered) {
      command.addAll(List.of("--pdeathsig", "INT"));
    }
    if (root) {
      Owner owner = Owner.of(cluster);
      command.addAll(
          List.of("--reuid", owner.uid() + "", "--regid", owner.gid() + "", "--clear-groups"));
    }
    command.add(program.toString());
    command.add("-D");
    command.add(root ? "/proc/self/cwd" : cluster.toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(cluster.toFile());
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("TZ", "UTC");
    return builder;
  }

  private static Optional<Path> onPath(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("") + ":/usr/bin:/bin";
    return Stream.of(path.split(":"))
        .filter(folder -> folder.startsWith("/"))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
