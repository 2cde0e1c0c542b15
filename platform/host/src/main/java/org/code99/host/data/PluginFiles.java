package org.code99.host.data;

import java.util.Optional;

/** The files of a plugin's jar, whether it is looked into or open. */
@FunctionalInterface
public interface PluginFiles {
  /** A file by its path from the jar's root. */
  Optional<byte[]> read(String path);
}
