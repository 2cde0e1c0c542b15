package org.code99.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds a data folder for one process. The operating system lets go of it when the process ends.
 */
final class FolderLock implements AutoCloseable {
  static final String FILE = "lock";

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
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
    FileChannel channel =
        FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      return Optional.empty();
    }
    byte[] pid = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
    channel.truncate(0).write(ByteBuffer.wrap(pid), 0);
    return Optional.of(new FolderLock(channel));
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisJvm) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
