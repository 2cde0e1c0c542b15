package org.code99.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.code99.web.Show;

/**
 * Something that changed, as a file's page tells it.
 *
 * @param kind its code
 * @param label what people read of the kind
 * @param words what was seen or heard
 * @param seenOn business day
 * @param from who told it: one of our people, or a source with its version
 */
public record SeenSignal(String kind, String label, String words, LocalDate seenOn, String from) {
  static SeenSignal read(ResultSet row) throws SQLException {
    String label = row.getString("label");
    return new SeenSignal(
        row.getString("kind"),
        label.isEmpty() ? Show.words(row.getString("kind")) : label,
        row.getString("words"),
        row.getObject("seen_on", LocalDate.class),
        row.getString("noted_by"));
  }
}
