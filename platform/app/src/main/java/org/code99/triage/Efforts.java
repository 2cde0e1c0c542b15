package org.code99.triage;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.Money;
import org.code99.database.Ids;
import org.code99.database.Sql;
import org.code99.drawers.TaskOrder;
import org.code99.drawers.Tasks;
import org.code99.drawers.VisibleFile;
import org.code99.drawers.VisibleFiles;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.regions.Days;
import org.code99.regions.Regions;
import org.code99.web.Fault;
import org.code99.web.Refused;
import org.code99.web.Sound;

/**
 * The door of effort (S63, P8): what a file costs us, held against what it is worth. What was spent
 * is always kept; when it is more than the file is worth, the managers get the figures once.
 */
@Singleton
public class Efforts {
  /** What an hour of ours counts, in whole units of the company's currency. */
  static final long AN_HOUR = 60;

  private static final int MINUTES = 60;
  private static final int MOST_MINUTES = 10 * 24 * MINUTES;

  private final VisibleFiles files;
  private final Tasks tasks;
  private final Regions regions;
  private final Days days;
  private final LocalDays calendar;
  private final Sql sql;
  private final Ids ids;
  private final Clock clock;

  Efforts(
      VisibleFiles files,
      Tasks tasks,
      Regions regions,
      Days days,
      LocalDays calendar,
      Sql sql,
      Ids ids,
      Clock clock) {
    this.files = files;
    this.tasks = tasks;
    this.regions = regions;
    this.days = days;
    this.calendar = calendar;
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Writes down what was spent on a file.
   *
   * @return how it stands now
   * @throws Refused when nothing was spent, less than nothing or more than can be, in another
   *     currency, or on a day that is still to come
   */
  @Transactional
  public EffortBalance spend(Actor actor, UUID id, Effort effort) {
    VisibleFile file = files.forWork(actor, id);
    String currency = regions.company(actor.company()).currency();
    refuse(effort, currency, calendar.today(actor));
    sql.run(
        """
        INSERT INTO triage_effort (id, company_id, file_id, lifetime, on_day, minutes, cost_minor, what, told_at, told_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        ids.next(),
        actor.company(),
        id,
        lifetime(id),
        effort.on(),
        effort.minutes(),
        effort.cost().minorUnits(),
        effort.what().strip(),
        clock.instant(),
        actor.person());
    EffortBalance balance = balance(actor, file, currency);
    LocalDate today = days.today(actor.company(), file.region());
    balance
        .stop()
        .ifPresent(stop ->
            tasks.order(
                actor.company(),
                List.of(
                    TaskOrder.forManagers(
                        id,
                        file.region(),
                        "stop-proposal",
                        id + " " + lifetime(id),
                        file.company() + ": " + stop,
                        today))));
    return balance;
  }

  /** How a file stands in its present attempt. */
  @Transactional
  public EffortBalance of(Actor actor, UUID id) {
    return balance(actor, files.see(actor, id), regions.company(actor.company()).currency());
  }

  private EffortBalance balance(Actor actor, VisibleFile file, String currency) {
    List<Effort> efforts =
        sql.list(
            """
            SELECT on_day, minutes, cost_minor, what FROM triage_effort
             WHERE file_id = ? AND lifetime = ? ORDER BY on_day DESC, id DESC
            """,
            row ->
                new Effort(
                    row.getObject("on_day", LocalDate.class),
                    row.getInt("minutes"),
                    Money.of(row.getLong("cost_minor"), currency),
                    row.getString("what")),
            file.id(),
            lifetime(file.id()));
    long minutes = efforts.stream().mapToLong(Effort::minutes).sum();
    long unit = Math.round(Math.pow(10, Money.zero(currency).decimals()));
    Money spent =
        efforts.stream()
            .map(Effort::cost)
            .reduce(Money.of(minutes * AN_HOUR * unit / MINUTES, currency), Money::plus);
    Optional<StopRule> rule = estimate(actor, file.id(), spent);
    return new EffortBalance(
        efforts, minutes, spent, rule.map(StopRule::worth), rule.flatMap(StopRule::proposal));
  }

  /** Nobody says how likely it is, or rates are missing: then nothing is proposed. */
  private Optional<StopRule> estimate(Actor actor, UUID file, Money spent) {
    return sql.first(
            """
            SELECT value_minor, currency, win_ppm FROM triage_score
             WHERE file_id = ? AND value_minor IS NOT NULL AND win_ppm IS NOT NULL
            """,
            row ->
                new StopRule(
                    spent,
                    Money.of(row.getLong("value_minor"), row.getString("currency")),
                    row.getInt("win_ppm")),
            file)
        .flatMap(rule ->
            regions
                .rates(actor.company(), days.today(actor.company(), actor.company()))
                .inBase(rule.value())
                .map(value -> new StopRule(spent, value, rule.winPpm())));
  }

  private int lifetime(UUID file) {
    return sql.first(
            "SELECT coalesce(max(lifetime), 1) FROM drawers_episode WHERE file_id = ?",
            row -> row.getInt(1),
            file)
        .orElse(1);
  }

  private static void refuse(Effort effort, String currency, LocalDate today) {
    List<Fault> faults = new ArrayList<>();
    if (effort.minutes() < 0) {
      faults.add(Fault.at("minutes", "Time that was spent is 0 minutes or more."));
    }
    if (effort.cost().minorUnits() < 0) {
      faults.add(Fault.at("cost", "Money that was spent is 0 or more."));
    }
    if (effort.minutes() == 0 && effort.cost().minorUnits() == 0) {
      faults.add(Fault.at("minutes", "Say what was spent: time, money, or both."));
    }
    if (effort.minutes() > MOST_MINUTES) {
      faults.add(
          Fault.at(
              "minutes",
              "An effort is that of one day: at most %d minutes, ten people around the clock."
                  .formatted(MOST_MINUTES)));
    }
    Sound.amount("cost", effort.cost()).ifPresent(faults::add);
    Sound.past("on", effort.on(), today).ifPresent(faults::add);
    if (!effort.cost().currency().equals(currency)) {
      faults.add(
          Fault.at(
              "cost", "Effort is reckoned in %s: write the amount in that.".formatted(currency)));
    }
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
  }
}
