package org.code99.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the embedded server runs. Given on its command line, where no file in the data folder can
 * overrule them.
 */
record ServerSettings(Map<String, String> values) {
  private static final long SHARED_MEMORY = 512L << 20;

  /** Nothing confirmed is ever lost; memory and checkpoints suit bulk loads on a small machine. */
  static final ServerSettings USUAL =
      new ServerSettings(
          Map.ofEntries(
              Map.entry("fsync", "on"),
              Map.entry("synchronous_commit", "on"),
              Map.entry("full_page_writes", "on"),
              Map.entry("listen_addresses", "127.0.0.1"),
              Map.entry("unix_socket_directories", ""),
              Map.entry("max_connections", "50"),
              Map.entry("shared_buffers", "256MB"),
              Map.entry("work_mem", "32MB"),
              Map.entry("maintenance_work_mem", "256MB"),
              Map.entry("effective_cache_size", "1GB"),
              Map.entry("wal_buffers", "16MB"),
              Map.entry("max_wal_size", "4GB"),
              Map.entry("checkpoint_timeout", "15min"),
              Map.entry("random_page_cost", "1.1"),
              Map.entry("timezone", "UTC"),
              Map.entry("log_timezone", "UTC"),
              Map.entry("logging_collector", "off")));

  ServerSettings {
    values = Map.copyOf(values);
  }

  /** A container's shared memory is often too small for queries that run in parallel. */
  static ServerSettings forThisMachine() throws IOException {
    Path sharedMemory = Path.of("/dev/shm");
    boolean enough =
        Files.isDirectory(sharedMemory)
            && Files.getFileStore(sharedMemory).getUsableSpace() >= SHARED_MEMORY;
    return enough ? USUAL : USUAL.with("dynamic_shared_memory_type", "mmap");
  }

  ServerSettings with(String name, String value) {
    Map<String, String> changed = new TreeMap<>(values);
    changed.put(name, value);
    return new ServerSettings(changed);
  }

  List<String> asArguments() {
    List<String> arguments = new ArrayList<>();
    new TreeMap<>(values)
        .forEach((name, value) -> {
          arguments.add("-c");
          arguments.add(name + "=" + value);
        });
    return arguments;
  }
}
