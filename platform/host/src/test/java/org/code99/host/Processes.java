package org.code99.host;

/** The processes that this one started. */
final class Processes {
  private Processes() {}

  /** How many annexes of this JVM are alive. */
  static long ofAnnexes() {
    return ProcessHandle.current()
        .children()
        .filter(ProcessHandle::isAlive)
        .filter(child -> child.info().commandLine().orElse("").contains(AnnexMain.class.getName()))
        .count();
  }
}
