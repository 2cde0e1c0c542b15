package org.code99.api;

import java.util.List;
import java.util.Optional;

/**
 * A folder that an admin granted to a channel or a source of signals, lent for one call. It is
 * flat: there are files in it and no paths, so nothing leads out of it.
 *
 * <pre>{@code
 * Optional<GrantedFolder> folder = consignment.folder("folder");
 * folder.ifPresent(f -> f.write("a-letter.pdf", document.content()));
 * }</pre>
 *
 * <p>A name has 1 to 120 of {@code A-Z a-z 0-9 . _ -} and begins with a letter or a digit; any
 * other is an {@link IllegalArgumentException}. What the disk refuses is an {@link
 * java.io.UncheckedIOException}, and so is whatever lies there and is no plain file. After the call
 * every method throws {@link IllegalStateException}.
 *
 * <p>Plugins never implement it; the host lends one to tests as well.
 */
public interface GrantedFolder {
  /** The plain files in it, sorted. */
  List<String> names();

  /** Whether there is such a file. */
  boolean has(String name);

  /** What is in a file, if there is one. */
  Optional<byte[]> read(String name);

  /**
   * Writes a file, or replaces it. Whoever looks sees all of the content or what was there before,
   * also when the process ends meanwhile; it is on the disk when this returns.
   */
  void write(String name, byte[] content);

  /** Gives a file another name at once, replacing what had it. */
  void move(String from, String to);
}
