package org.code99.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A list that was read, as people look at it afterwards. {@code rows = opened + updated +
 * duplicates + rejected}.
 *
 * @param drawerName where its files went, or would go
 * @param state {@code previewed}, {@code filed} or {@code withdrawn}
 * @param format how the file was written, in words
 * @param notes about the file as a whole, in words
 * @param by who put it in; empty for a list of the command line
 * @param opened rows that opened a file, or would
 * @param updated rows whose account has a file already
 * @param remarks how many things were odd in rows that were kept
 */
public record ImportRecord(
    UUID id,
    UUID drawer,
    String drawerName,
    String state,
    String fileName,
    String format,
    List<String> notes,
    Instant at,
    String by,
    int rows,
    int opened,
    int updated,
    int duplicates,
    int rejected,
    int remarks) {
  /** Copies. */
  public ImportRecord {
    notes = List.copyOf(notes);
  }

  /** Rows that lie in the drawer, or would. */
  public int accepted() {
    return opened + updated;
  }

  /** Whether nothing is filed yet. */
  public boolean waits() {
    return state.equals("previewed");
  }

  /** Whether its files lie in the drawer. */
  public boolean filed() {
    return state.equals("filed");
  }
}
