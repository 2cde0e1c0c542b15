package org.code99.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A server whose JVM was killed and which still runs on the cluster. It is ours to stop: we hold
 * the data folder's lock, so nobody else's JVM stands behind it.
 */
record Orphan(ProcessHandle process) {

  /** Ends the orphan, if there is one, and takes away what a dead one has left. */
  static void clear(Path cluster) throws IOException {
    Optional<PostmasterFile> left = PostmasterFile.in(cluster);
    if (left.isEmpty()) {
      return;
    }
    Optional<Orphan> orphan =
        ProcessHandle.of(left.get().pid())
            .filter(process -> isServerOf(process, cluster))
            .map(Orphan::new);
    if (orphan.isPresent()) {
      new ServerProcess(orphan.get().process()).stop();
    }
    // The number may belong to a stranger by now, before whom PostgreSQL would step back.
    Files.deleteIfExists(PostmasterFile.at(cluster));
  }

  private static boolean isServerOf(ProcessHandle process, Path cluster) {
    boolean postgres = process.info().command().orElse("").endsWith("/postgres");
    boolean named =
        Arrays.asList(process.info().arguments().orElse(new String[0]))
            .contains(cluster.toString());
    return postgres && (named || worksIn(process, cluster));
  }

  private static boolean worksIn(ProcessHandle process, Path cluster) {
    try {
      return Files.isSameFile(Path.of("/proc", process.pid() + "", "cwd"), cluster);
    } catch (IOException notToBeSeen) {
      return false;
    }
  }
}
