package org.code99.wins;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.code99.database.Sql;
import org.code99.drawers.SecondLosses;
import org.code99.drawers.VisibleFile;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.web.Fault;
import org.code99.web.Refused;
import org.code99.web.Sound;

/** Customers who had come back and are lost once more. */
@Singleton
class Relapses {
  private final Sql sql;
  private final Lifetimes lifetimes;
  private final LostYears years;
  private final SecondLosses losses;
  private final LocalDays days;

  Relapses(Sql sql, Lifetimes lifetimes, LostYears years, SecondLosses losses, LocalDays days) {
    this.sql = sql;
    this.lifetimes = lifetimes;
    this.years = years;
    this.losses = losses;
    this.days = days;
  }

  /** The lifetime that ended, and the episode that says so. */
  record Relapse(int lifetime, UUID episode) {}

  Relapse add(Actor actor, VisibleFile file, LostAgain loss) {
    Lifetime running = running(actor, file.id());
    List<Fault> faults = new ArrayList<>();
    Sound.past("on", loss.on(), days.today(actor)).ifPresent(faults::add);
    running
        .openedOn()
        .filter(loss.on()::isBefore)
        .map(began ->
            Fault.at(
                "on",
                "Relationship number %d began on %s, so it cannot be lost on %s."
                    .formatted(running.number(), began, loss.on())))
        .ifPresent(faults::add);
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    return new Relapse(
        running.number(),
        losses.add(
            actor,
            file.id(),
            running.number(),
            years.lossOf(file.id(), running.number(), loss),
            loss.words()));
  }

  private Lifetime running(Actor actor, UUID file) {
    int number = lastLost(file) + 1;
    return lifetimes.of(actor.company(), file).stream()
        .filter(lifetime -> lifetime.number() == number && number >= 2)
        .findFirst()
        .orElseThrow(() ->
            Refused.because(
                Refused.Kind.CONFLICT,
                "This customer has not come back since the last loss: there is nothing to lose again. Correct the loss itself instead."));
  }

  private int lastLost(UUID file) {
    return sql.first(
            "SELECT coalesce(max(lifetime), 0) FROM drawers_loss WHERE file_id = ?",
            row -> row.getInt(1),
            file)
        .orElse(0);
  }
}
