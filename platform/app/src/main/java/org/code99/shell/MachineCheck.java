package org.code99.shell;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** What the machine brings along. */
record MachineCheck(Path folder) {
  private static final int JAVA = 25;
  private static final int PROCESSORS = 2;
  private static final long MEGABYTE = 1L << 20;
  private static final long MEMORY = 2048 * MEGABYTE;
  private static final long SPACE_FOR_ONE_RUN = 1024 * MEGABYTE;
  private static final long SPACE_FOR_BIG_LISTS = 8 * SPACE_FOR_ONE_RUN;

  /** A folder that does not exist yet is made in the nearest one that does. */
  static MachineCheck forFolder(Path folder) {
    Path nearest =
        Stream.iterate(folder.toAbsolutePath(), Objects::nonNull, Path::getParent)
            .filter(Files::isDirectory)
            .findFirst()
            .orElse(Path.of("/"));
    return new MachineCheck(nearest);
  }

  List<Finding> findings() {
    return List.of(java(), processors(), memory(), space());
  }

  private static Finding java() {
    String words = Runtime.version() + ", " + System.getProperty("java.home");
    return Runtime.version().feature() >= JAVA
        ? Finding.fine("Java", words)
        : Finding.lack("Java", words + "; Code 99 needs Java " + JAVA);
  }

  private static Finding processors() {
    int count = Runtime.getRuntime().availableProcessors();
    return count >= PROCESSORS
        ? Finding.fine("Processors", count + "")
        : Finding.remark("Processors", count + "; big lists are faster with two or more");
  }

  private static Finding memory() {
    long all =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    String words =
        gigabytes(all) + ", " + gigabytes(Runtime.getRuntime().maxMemory()) + " for Java";
    return all >= MEMORY
        ? Finding.fine("Memory", words)
        : Finding.remark("Memory", words + "; " + gigabytes(MEMORY) + " is comfortable");
  }

  private Finding space() {
    try {
      if (!Files.isWritable(folder)) {
        return Finding.lack("Folder", folder + " cannot be written; make it writable");
      }
      long free = Files.getFileStore(folder).getUsableSpace();
      String words = folder + ", " + gigabytes(free) + " free";
      if (free < SPACE_FOR_ONE_RUN) {
        return Finding.lack("Folder", words + "; make room for " + gigabytes(SPACE_FOR_ONE_RUN));
      }
      return free < SPACE_FOR_BIG_LISTS
          ? Finding.remark("Folder", words + "; a million rows want more")
          : Finding.fine("Folder", words);
    } catch (IOException e) {
      return Finding.lack("Folder", folder + " cannot be looked at: " + e.getMessage());
    }
  }

  private static String gigabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f GB", bytes / (1024.0 * MEGABYTE));
  }
}
