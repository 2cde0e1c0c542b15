package org.code99.drawers;

import java.util.List;
import java.util.UUID;

/**
 * Files changed their stage, owner, contact or what is known of them.
 *
 * <p>Published once per command, inside its transaction: a listener that fails rolls all of it
 * back.
 */
public record FilesChanged(UUID company, List<UUID> files) {
  /** Copies. */
  public FilesChanged {
    files = List.copyOf(files);
  }
}
