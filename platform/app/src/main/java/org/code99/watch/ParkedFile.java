package org.code99.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that waits, as the list of them shows it.
 *
 * @param owner by name; empty when nobody has it
 * @param why it was parked; empty when nobody said
 * @param tripwires what would have to change
 * @param nextTouch when we want to be in touch, if that was said
 */
public record ParkedFile(
    UUID file,
    String company,
    String owner,
    String why,
    List<Tripwire> tripwires,
    Optional<LocalDate> nextTouch) {
  /** Copies. */
  public ParkedFile {
    tripwires = List.copyOf(tripwires);
  }

  static ParkedFile read(ResultSet row) throws SQLException {
    return new ParkedFile(
        row.getObject("id", UUID.class),
        row.getString("company"),
        row.getString("owner"),
        row.getString("why"),
        Arrays.stream((String[]) row.getArray("tripwires").getArray())
            .map(ParkedFile::tripwire)
            .toList(),
        Optional.ofNullable(row.getObject("due_on", LocalDate.class)));
  }

  /** Kind, day and subject; a tripwire without a day has none, and its subject comes second. */
  private static Tripwire tripwire(String line) {
    List<String> parts = List.of(line.split("\\|", -1));
    Tripwire.Kind kind = new Tripwire.Kind(parts.getFirst());
    return kind.dated()
        ? Tripwire.on(kind, LocalDate.parse(parts.get(1)))
        : new Tripwire(kind, parts.getLast(), Optional.empty());
  }
}
