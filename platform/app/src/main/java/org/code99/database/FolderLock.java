package org.code99.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds a data folder for one run. The operating system lets go of it when the process ends. Within
 * one process a second run must not even open the file: closing it again would release the lock.
 */
final class FolderLock implements AutoCloseable {
  static final String FILE = "lock";

  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** Takes the folder, or says in words that another run has it. */
  static FolderLock take(Path folder) throws IOException {
    return tryTake(folder)
        .orElseThrow(() ->
            new DatabaseProblem(
                "The data folder "
                    + folder
                    + " is in use by another run of Code 99: wait for it to end, or name"
                    + " another folder."));
  }

  /** Takes the folder if nobody has it. */
  static Optional<FolderLock> tryTake(Path folder) throws IOException {
    Path real = folder.toRealPath();
    if (!HELD_HERE.add(real)) {
      return Optional.empty();
    }
    Optional<FolderLock> taken = Optional.empty();
    try {
      taken = lock(real);
      return taken;
    } finally {
      if (taken.isEmpty()) {
        HELD_HERE.remove(real);
      }
    }
  }

  private static Optional<FolderLock> lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      return Optional.empty();
    }
    byte[] pid = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
    channel.truncate(0).write(ByteBuffer.wrap(pid), 0);
    return Optional.of(new FolderLock(folder, channel));
  }

  @Override
  public void close() throws IOException {
    channel.close();
    HELD_HERE.remove(folder);
  }
}
