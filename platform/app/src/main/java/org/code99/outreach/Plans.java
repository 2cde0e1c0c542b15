package org.code99.outreach;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.code99.audit.Audit;
import org.code99.drawers.CaseFile;
import org.code99.drawers.CaseFiles;
import org.code99.drawers.FileFacts;
import org.code99.drawers.VisibleFiles;
import org.code99.people.Actor;
import org.code99.regions.HouseRules;
import org.code99.regions.Rule;
import org.code99.regions.RuleAnswer;
import org.code99.triage.EffortBalance;
import org.code99.triage.Efforts;
import org.code99.web.Refused;

/**
 * The door of game plans (S50): each file has a written one, which the house drafts and a person
 * accepts. What was accepted stays; a change is a new version. A plan holds for this attempt, while
 * its owner has the file.
 */
@Singleton
public class Plans {
  private final VisibleFiles visible;
  private final CaseFiles files;
  private final Efforts efforts;
  private final PlanBook book;
  private final PlanDrafting drafting;
  private final PlanChecks checks;
  private final FileFacts facts;
  private final HouseRules rules;
  private final Audit audit;

  Plans(
      VisibleFiles visible,
      CaseFiles files,
      Efforts efforts,
      PlanBook book,
      PlanDrafting drafting,
      PlanChecks checks,
      FileFacts facts,
      HouseRules rules,
      Audit audit) {
    this.visible = visible;
    this.files = files;
    this.efforts = efforts;
    this.book = book;
    this.drafting = drafting;
    this.checks = checks;
    this.facts = facts;
    this.rules = rules;
    this.audit = audit;
  }

  /** The plan of a file, and what could be accepted now. */
  @Transactional
  public PlanSheet of(Actor actor, UUID file) {
    CaseFile found = files.find(actor, file);
    return sheet(actor, found, drafting.first(actor, found), book.of(actor.company(), file));
  }

  /** All that was ever accepted for a file, the newest first. */
  @Transactional
  public List<AcceptedPlan> versions(Actor actor, UUID file) {
    return book.of(actor.company(), files.find(actor, file).id());
  }

  /**
   * Accepts a plan; what the order leaves out is as the sheet has it. Accepting again what one has
   * accepted changes nothing.
   *
   * @return how it stands now
   * @throws Refused with all faults at once; when nobody has the file, or it is won or over; and
   *     when somebody accepted another plan meanwhile, with what is different
   */
  @Transactional
  public PlanSheet accept(Actor actor, UUID id, PlanOrder order) {
    visible.forWork(actor, id);
    CaseFile file = files.find(actor, id);
    GamePlan.Colleague owner = workedBy(file);
    PlanDrafting.First first = drafting.first(actor, file);
    List<AcceptedPlan> versions = book.of(actor.company(), id);
    PlanSheet sheet = sheet(actor, file, first, versions);
    GamePlan plan = checks.plan(actor, file, first, sheet.next(), order);
    if (isTheirs(actor, sheet, plan)) {
      return sheet;
    }
    if (order.version() != sheet.version()) {
      throw PlanChanges.since(
          versions.stream().findFirst(),
          versions.stream()
              .filter(one -> one.version() == order.version())
              .map(AcceptedPlan::plan)
              .findFirst()
              .orElse(plan));
    }
    int version = sheet.version() + 1;
    book.add(actor, id, version, owner.id(), plan);
    facts.planned(actor, id);
    audit.note(
        actor.company(),
        actor.person().toString(),
        "plan.accept",
        id.toString(),
        "version " + version);
    return of(actor, id);
  }

  /**
   * Which of some files want a plan before anybody is in touch: they have none, and the house rule
   * of their region has something to say.
   */
  @Transactional
  public Set<UUID> wanted(Actor actor, Collection<UUID> files) {
    Map<UUID, UUID> without = book.without(actor.company(), files);
    if (without.isEmpty()) {
      return Set.of();
    }
    Map<UUID, RuleAnswer> answers =
        rules.ask(actor.company(), Set.copyOf(without.values()), Rule.GAME_PLAN);
    return without.entrySet().stream()
        .filter(file -> Objects.requireNonNull(answers.get(file.getValue())).on())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private PlanSheet sheet(
      Actor actor, CaseFile file, PlanDrafting.First first, List<AcceptedPlan> versions) {
    Optional<AcceptedPlan> newest = versions.stream().findFirst();
    Optional<AcceptedPlan> holds = newest.filter(AcceptedPlan::holds);
    Optional<GamePlan.Colleague> owner =
        file.owner().map(one -> new GamePlan.Colleague(one.id(), one.name()));
    EffortBalance effort = efforts.of(actor, file.id());
    return new PlanSheet(
        file.id(),
        file.company(),
        owner,
        newest.map(AcceptedPlan::version).orElse(0),
        holds,
        holds
            .map(AcceptedPlan::plan)
            .orElseGet(() ->
                drafting.draft(
                    actor,
                    file,
                    owner.orElseGet(() -> new GamePlan.Colleague(actor.person(), actor.name())),
                    first,
                    effort,
                    newest.map(AcceptedPlan::plan))),
        first.own(),
        first.quieter(),
        effort.minutes());
  }

  /** Whether they have accepted just this: a second tap is none. */
  private static boolean isTheirs(Actor actor, PlanSheet sheet, GamePlan plan) {
    return sheet
        .accepted()
        .filter(one -> one.acceptedBy().id().equals(actor.person()) && one.plan().equals(plan))
        .isPresent();
  }

  private static GamePlan.Colleague workedBy(CaseFile file) {
    if (!file.stage().open()) {
      throw Refused.because(
          Refused.Kind.CONFLICT,
          "This file is '%s': there is nothing to plan any more.".formatted(file.stage().code()));
    }
    return file.owner()
        .map(one -> new GamePlan.Colleague(one.id(), one.name()))
        .orElseThrow(() ->
            Refused.because(
                Refused.Kind.CONFLICT,
                "Nobody has this file: take it or give it to somebody, then plan."));
  }
}
