package org.code99.protection;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.code99.audit.Audit;
import org.code99.audit.Words;
import org.code99.database.Sql;
import org.code99.protection.Decision.Ruling;

/** Writes what people rule about flags; each ruling is kept. */
@Singleton
class Rulings {
  private final Sql sql;
  private final Audit audit;

  Rulings(Sql sql, Audit audit) {
    this.sql = sql;
    this.audit = audit;
  }

  List<String> decide(UUID company, Decision decision) {
    List<String> faults = faults(company, decision);
    if (faults.isEmpty()) {
      String ruling = word(decision.ruling());
      sql.run(
          """
          INSERT INTO protection_decision
            (file_id, kind, ordinal, company_id, ruling, decided_by, by_legal, second_by, decided_on, why, covers)
          VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, 0)
          """,
          decision.file(),
          decision.kind().word(),
          company,
          ruling,
          decision.by().strip(),
          decision.byLegal(),
          decision.second().map(String::strip).orElse(null),
          decision.on(),
          decision.why());
      audit.note(
          company,
          decision.by(),
          "protection.decide",
          decision.file().toString(),
          decision.kind().word() + " " + ruling);
    }
    return faults;
  }

  private List<String> faults(UUID company, Decision decision) {
    List<String> faults = new ArrayList<>();
    String what = "'" + decision.kind().word() + "' of file " + decision.file();
    if (decision.by().isBlank() || Words.sayNothing(decision.why())) {
      faults.add("A decision on " + what + " needs a name and a reason: say who decides, and why.");
    }
    if (!fits(decision.kind(), decision.ruling())) {
      faults.add(
          "%s is no legal dispute and cannot be '%s': rule 'none' when it does not hold."
              .formatted(what, word(decision.ruling())));
    }
    boolean samePerson =
        decision
            .second()
            .filter(s -> s.strip().equalsIgnoreCase(decision.by().strip()))
            .isPresent();
    if (samePerson) {
      faults.add(decision.by() + " cannot be the second person too: ask somebody else to agree.");
    }
    boolean lifts = decision.ruling() != Ruling.OPEN && isOpen(company, decision);
    if (lifts && !decision.byLegal()) {
      faults.add(
          "%s cannot lift %s: it is open, and only the role Legal lifts it. Ask Legal."
              .formatted(decision.by(), what));
    }
    if (lifts && decision.second().filter(s -> !s.isBlank()).isEmpty()) {
      faults.add("Lifting %s needs a second person: name who agrees.".formatted(what));
    }
    return List.copyOf(faults);
  }

  /** Disputes and harm can be over; the end of a business can be so or not; wishes can only end. */
  private static boolean fits(Kind kind, Ruling ruling) {
    return switch (ruling) {
      case NONE -> true;
      case OPEN -> kind.effect() == Kind.Effect.STOPS;
      case CLOSED -> kind.effect() == Kind.Effect.STOPS && kind.neverFun() && kind != Kind.DEATH;
    };
  }

  private boolean isOpen(UUID company, Decision decision) {
    return sql.first(
            """
            SELECT r.ruling = 'open' FROM protection_ruling r
             WHERE r.company_id = ? AND r.file_id = ? AND r.kind = ?
            """,
            row -> row.getBoolean(1),
            company,
            decision.file(),
            decision.kind().word())
        .orElse(false);
  }

  private static String word(Ruling ruling) {
    return ruling.name().toLowerCase(Locale.ROOT);
  }
}
