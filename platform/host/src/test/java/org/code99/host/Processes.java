package org.code99.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The processes that this one started. */
final class Processes {
  private static final int NICE = 16; // the 19th field of all, the third being the first behind ")"

  private Processes() {}

  /** The annexes of this JVM that are alive. */
  static Stream<ProcessHandle> annexes() {
    return ProcessHandle.current()
        .children()
        .filter(ProcessHandle::isAlive)
        .filter(child -> child.info().commandLine().orElse("").contains(AnnexMain.class.getName()));
  }

  /** What the JVMs of these processes left in the temporary folder, where they work. */
  static List<Path> filesOf(Set<Long> pids) {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    String counters = "hsperfdata_" + System.getProperty("user.name") + "/";
    return pids.stream()
        .flatMap(pid ->
            Stream.of(
                counters + pid, ".java_pid" + pid, "hs_err_pid" + pid + ".log", "core." + pid))
        .map(folder::resolve)
        .filter(Files::exists)
        .toList();
  }

  /** How far it steps back behind others of its group. */
  static int niceness(ProcessHandle process) throws IOException {
    String stat = Files.readString(of(process).resolve("stat"));
    return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[NICE]);
  }

  /** How far its group does; where the kernel has no such groups, the process stands for itself. */
  static int nicenessOfItsGroup(ProcessHandle process) throws IOException {
    Path group = of(process).resolve("autogroup");
    return Files.exists(group)
        ? Integer.parseInt(Files.readString(group).strip().replaceFirst(".* ", ""))
        : niceness(process);
  }

  private static Path of(ProcessHandle process) {
    return Path.of("/proc", Long.toString(process.pid()));
  }
}
