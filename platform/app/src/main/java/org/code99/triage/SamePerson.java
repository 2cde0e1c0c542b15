package org.code99.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.database.Sql;
import org.code99.drawers.Acquaintances;
import org.code99.drawers.Traits;

/**
 * Keeps reps from a person whom another file bars: what holds for one account number holds for all
 * of that person's. A file barred in this way bars the next one, until nobody else is found.
 */
final class SamePerson {
  private final Sql sql;
  private final UUID company;
  private final Acquaintances stopped = new Acquaintances();
  private final Acquaintances waiting = new Acquaintances();

  SamePerson(Sql sql, UUID company) {
    this.sql = sql;
    this.company = company;
  }

  /** A file that was to be visited, and what becomes of it. */
  private record Met(UUID file, Traits traits, Decided decided) {
    Object[] row() {
      return new Object[] {decided.decision().word(), decided.because(), file};
    }
  }

  /** Takes every file to which a barred person answers from the visits. */
  void follow() {
    sql.each(
        """
        SELECT t.*, s.decision FROM triage_score s JOIN drawers_traits t ON t.file_id = s.file_id
        WHERE s.company_id = ? AND s.decision <> 'visit'
        """,
        row ->
            (row.getString("decision").equals(Decision.STOPPED.word()) ? stopped : waiting)
                .add(Traits.of(row)),
        company);
    List<Met> met = met();
    while (!met.isEmpty()) {
      sql.batch(
          "UPDATE triage_score SET decision = ?, because = ? WHERE file_id = ?",
          met.stream().map(Met::row).toList());
      met.forEach(one ->
          (one.decided().decision() == Decision.STOPPED ? stopped : waiting).add(one.traits()));
      met = met();
    }
  }

  private List<Met> met() {
    List<Met> met = new ArrayList<>();
    sql.each(
        """
        SELECT t.* FROM triage_score s JOIN drawers_traits t ON t.file_id = s.file_id
        WHERE s.company_id = ? AND s.decision = 'visit'
        """,
        row -> {
          Traits traits = Traits.of(row);
          UUID file = row.getObject("file_id", UUID.class);
          barred(traits).ifPresent(decided -> met.add(new Met(file, traits, decided)));
        },
        company);
    return met;
  }

  private Optional<Decided> barred(Traits traits) {
    return stopped
        .trait(traits)
        .map(trait -> new Decided(Decision.STOPPED, another(trait) + " is stopped"))
        .or(() ->
            waiting
                .trait(traits)
                .map(trait -> new Decided(Decision.WATCH, another(trait) + " waits")));
  }

  private static String another(String trait) {
    return "another file with the same " + trait;
  }
}
