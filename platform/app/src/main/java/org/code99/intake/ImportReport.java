package org.code99.intake;

import java.util.List;
import java.util.UUID;

/**
 * What became of a list. {@code rows = opened + updated + duplicates + rejected}.
 *
 * @param format how the file was written, in words
 * @param headings the file's own, in its order
 * @param notes about the file as a whole, in words
 * @param opened rows that opened a file
 * @param updated rows whose account has a file already
 */
public record ImportReport(
    UUID importId,
    String format,
    List<String> headings,
    List<String> notes,
    int rows,
    int opened,
    int updated,
    int duplicates,
    int rejected,
    int remarks) {
  /** Copies the lists. */
  public ImportReport {
    headings = List.copyOf(headings);
    notes = List.copyOf(notes);
  }

  /** Rows that lie in the drawer now. */
  public int accepted() {
    return opened + updated;
  }
}
