package org.code99.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.code99.drawers.CaseFile;
import org.code99.web.Show;

/**
 * One line of a file's history as people read it: codes are words, days are written out, and
 * nothing is said twice.
 *
 * @param from empty where there was nothing before
 * @param why empty where the line says it already
 */
record Past(Instant at, String from, String to, String why, String by) {
  private static final Pattern CODE = Pattern.compile("[a-z]+(_[a-z]+)+");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  static Past of(CaseFile.Move move) {
    boolean names = move.kind().equals("owner");
    String to = names ? move.to() : Show.words(move.to());
    String why = why(move.why());
    return new Past(
        move.at(),
        names ? move.from() : Show.words(move.from()),
        to,
        why.equals(to) ? "" : why,
        move.by());
  }

  private static String why(String told) {
    if (DAY.matcher(told).matches()) {
      return Show.day(LocalDate.parse(told));
    }
    return CODE.matcher(told).matches() ? Show.words(told) : told;
  }
}
