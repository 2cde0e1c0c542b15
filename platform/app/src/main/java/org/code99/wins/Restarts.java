package org.code99.wins;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.code99.api.Money;
import org.code99.database.Sql;
import org.code99.drawers.VisibleFile;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.web.Fault;
import org.code99.web.Refused;
import org.code99.web.Sound;
import org.jspecify.annotations.Nullable;

/** Opens a lifetime by hand, before its first order. */
@Singleton
class Restarts {
  private final Sql sql;
  private final LocalDays days;
  private final Clock clock;

  Restarts(Sql sql, LocalDays days, Clock clock) {
    this.sql = sql;
    this.days = days;
    this.clock = clock;
  }

  /** Its number, from 2. */
  int open(Actor actor, VisibleFile file, LocalDate on, Optional<Money> expected) {
    Ended ended = ended(file);
    List<Fault> faults = faults(actor, ended, on, expected);
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    int number = ended.lifetime() + 1;
    int opened =
        sql.run(
            """
            INSERT INTO wins_lifetime (file_id, number, company_id, restarted_on, expected_minor, currency, opened_by, opened_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (file_id, number) DO NOTHING
            """,
            file.id(),
            number,
            actor.company(),
            on,
            expected.map(Money::minorUnits).orElse(null),
            expected.map(Money::currency).orElse(null),
            actor.person(),
            clock.instant());
    if (opened == 0) {
      throw Refused.because(
          Refused.Kind.CONFLICT,
          "Relationship number %d with this customer has begun already: record its orders there."
              .formatted(number));
    }
    return number;
  }

  private List<Fault> faults(Actor actor, Ended ended, LocalDate on, Optional<Money> expected) {
    List<Fault> faults = new ArrayList<>();
    Sound.past("on", on, days.today(actor)).ifPresent(faults::add);
    ended
        .on()
        .filter(on::isBefore)
        .map(lost ->
            Fault.at(
                "on",
                "They were lost on %s, so nothing began anew on %s: look at both days."
                    .formatted(lost, on)))
        .ifPresent(faults::add);
    expected
        .filter(amount -> amount.minorUnits() < 0)
        .map(amount -> Fault.at("expected", "A year with them is worth nothing or more."))
        .ifPresent(faults::add);
    expected.flatMap(amount -> Sound.amount("expected", amount)).ifPresent(faults::add);
    return faults;
  }

  private Ended ended(VisibleFile file) {
    return sql.first(
            """
            SELECT lifetime, coalesce(lost_on, last_order_on) FROM drawers_loss
             WHERE file_id = ? ORDER BY lifetime DESC LIMIT 1
            """,
            row -> {
              @Nullable LocalDate on = row.getObject(2, LocalDate.class);
              return new Ended(row.getInt(1), Optional.ofNullable(on));
            },
            file.id())
        .orElse(new Ended(0, Optional.empty()));
  }

  /** The lifetime that ended last. */
  private record Ended(int lifetime, Optional<LocalDate> on) {}
}
