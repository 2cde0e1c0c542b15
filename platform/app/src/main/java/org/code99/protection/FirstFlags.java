package org.code99.protection;

import java.time.LocalDate;
import java.util.UUID;
import org.code99.database.BinaryRows;

/**
 * What the first note about each of many new files says. With no flag there yet, none can be there
 * twice, so they go in by one COPY. One thread may fill it and another one keep it.
 */
public final class FirstFlags {
  private static final int COLUMNS = 7;

  private final UUID company;
  private final LocalDate on;
  private final BinaryRows rows =
      new BinaryRows(
          """
          COPY protection_flag (file_id, kind, words, company_id, noted_on, not_before, ask_for)
          FROM STDIN (FORMAT binary)\
          """,
          1 << 18);

  /**
   * Nothing yet.
   *
   * @param on the day of the notes, from which the rest after a clear "no" counts
   */
  public FirstFlags(UUID company, LocalDate on) {
    this.company = company;
    this.on = on;
  }

  /** What the only note about a file says. */
  public void add(UUID file, Reading reading) {
    for (Finding finding : reading.findings()) {
      rows.row(COLUMNS)
          .uuid(file)
          .text(finding.kind().word())
          .text(finding.words())
          .uuid(company)
          .date(on)
          .date(finding.notBefore().orElse(null))
          .text(finding.askFor().filter(name -> !name.isEmpty()).orElse(null));
    }
  }

  /** Forgets all. */
  public void clear() {
    rows.clear();
  }

  BinaryRows rows() {
    return rows;
  }
}
