package org.code99.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A signal of a source that fits none of the files, or several: a person says whom it is about.
 *
 * @param source which source told it, with its version
 * @param kind its code
 * @param label what people read of the kind
 * @param about {@code customer} or {@code competitor}
 * @param name as the source has it; may be empty
 * @param mailDomain may be empty
 * @param country may be empty
 * @param suggestions files with a name like it, or of the same mail domain
 */
public record Arrival(
    UUID id,
    String source,
    String kind,
    String label,
    String about,
    String name,
    String mailDomain,
    String country,
    LocalDate happenedOn,
    String words,
    List<Suggestion> suggestions) {
  /** Copies. */
  public Arrival {
    suggestions = List.copyOf(suggestions);
  }

  /** A file that it may be about. */
  public record Suggestion(UUID file, String company, String accountNo) {}

  static Arrival read(ResultSet row) throws SQLException {
    return new Arrival(
        row.getObject("id", UUID.class),
        row.getString("source"),
        row.getString("kind"),
        row.getString("label"),
        row.getString("about"),
        row.getString("name"),
        row.getString("mail_domain"),
        row.getString("country"),
        row.getObject("happened_on", LocalDate.class),
        row.getString("words"),
        List.of());
  }

  Arrival suggesting(List<Suggestion> likely) {
    return new Arrival(
        id, source, kind, label, about, name, mailDomain, country, happenedOn, words, likely);
  }

  /** The event that it tells. */
  Signal signal(String eventKey) {
    return new Signal(new Tripwire.Kind(kind), eventKey, words, happenedOn);
  }
}
