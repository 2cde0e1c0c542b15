package org.code99.outreach;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.drawers.CaseFile;
import org.code99.drawers.CaseFiles;
import org.code99.people.Actor;
import org.code99.people.People;
import org.code99.people.Person;
import org.code99.regions.Days;
import org.code99.web.Fault;
import org.code99.web.Refused;
import org.code99.web.Sound;

/** Reads what somebody wants to accept, and says all that is wrong with it at once. */
@Singleton
class PlanChecks {
  private static final int LONGEST = 1000;
  private static final int MOST_HOURS = 1000;

  private final People people;
  private final CaseFiles files;
  private final Days days;

  PlanChecks(People people, CaseFiles files, Days days) {
    this.people = people;
    this.files = files;
    this.days = days;
  }

  /**
   * The plan that an order makes of what one tap would accept.
   *
   * @throws Refused with all its faults
   */
  GamePlan plan(
      Actor actor, CaseFile file, PlanDrafting.First first, GamePlan next, PlanOrder order) {
    List<Fault> faults = new ArrayList<>();
    boolean quieter = order.quieter().orElse(next.quieter());
    GamePlan plan =
        new GamePlan(
            order.goal().orElse(next.goal()),
            order.buys().orElse(next.buys()),
            order.decides().orElse(next.decides()),
            goes(actor, file.id(), order.goes().orElse(next.goes().id()), faults),
            first.chosen(quieter),
            quieter,
            order.contactBy().orElse(next.contactBy()),
            order.visitBy().orElse(next.visitBy()),
            order.hours().orElse(next.hours()));
    if (plan.goal().isEmpty()) {
      faults.add(Fault.at("goal", "A plan has a goal: write what this attempt is to reach."));
    }
    length("goal", plan.goal(), faults);
    length("buys", plan.buys(), faults);
    length("decides", plan.decides(), faults);
    if (quieter && first.quieter().isEmpty()) {
      faults.add(
          Fault.at("quieter", "Nothing quieter is to be had here: leave it as the region does."));
    }
    if (plan.hours() < 1 || plan.hours() > MOST_HOURS) {
      faults.add(
          Fault.at(
              "hours", "An effort budget is 1 to 1,000 hours: say what the attempt may cost."));
    }
    dates(file, days.today(actor.company(), file.region()), plan, faults);
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    return plan;
  }

  private GamePlan.Colleague goes(Actor actor, UUID file, UUID id, List<Fault> faults) {
    Optional<Person> person =
        people.of(actor.company()).stream()
            .filter(one -> one.id().equals(id) && one.active())
            .findFirst();
    if (person.isEmpty()) {
      faults.add(Fault.at("goes", "Nobody of ours has this id, or they left: choose who goes."));
    } else if (files.barred(actor.company(), file, id)) {
      faults.add(
          Fault.at(
              "goes",
              "%s may not contact these people any more: choose somebody else."
                  .formatted(person.get().name())));
    }
    return new GamePlan.Colleague(id, person.map(Person::name).orElse(""));
  }

  private static void length(String field, String text, List<Fault> faults) {
    if (text.length() > LONGEST) {
      faults.add(
          Fault.at(
              field,
              "%d letters are too many: a plan fits on a page. Use at most %d."
                  .formatted(text.length(), LONGEST)));
    }
  }

  /** What has happened already has no day to come. */
  private static void dates(CaseFile file, LocalDate today, GamePlan plan, List<Fault> faults) {
    if (file.facts().firstContactOn().isEmpty() && plan.contactBy().isBefore(today)) {
      faults.add(
          Fault.at("contactBy", "The day of the first contact is past: choose one from today on."));
    }
    if (file.facts().factFindingClosedAt().isEmpty() && plan.visitBy().isBefore(today)) {
      faults.add(Fault.at("visitBy", "The day of the visit is past: choose one from today on."));
    }
    Sound.soon("contactBy", plan.contactBy(), today).ifPresent(faults::add);
    Sound.soon("visitBy", plan.visitBy(), today).ifPresent(faults::add);
    if (plan.visitBy().isBefore(plan.contactBy())) {
      faults.add(
          Fault.at(
              "visitBy",
              "The visit would come before the first contact: choose a later day for it."));
    }
  }
}
