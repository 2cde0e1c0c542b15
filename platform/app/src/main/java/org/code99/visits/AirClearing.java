package org.code99.visits;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.code99.audit.Audit;
import org.code99.drawers.FileFacts;
import org.code99.lessons.Cause;
import org.code99.lessons.Lesson;
import org.code99.lessons.Lessons;
import org.code99.people.Actor;
import org.code99.regions.HouseRules;
import org.code99.regions.Rule;
import org.code99.regions.RuleAnswer;

/**
 * Clears the air in three steps (S51, S52). What was said is saved in any order; the house rule
 * says whether a step out of order is done by it.
 */
@Singleton
class AirClearing {
  private static final List<String> TITLES =
      List.of("What went wrong", "What is fixed", "Is the past behind us?");
  private static final List<String> PROMPTS =
      List.of(
          "Say what we did wrong, in their words. No excuse, no reason.",
          "Show what is fixed, with the proof. Name what is not fixed yet.",
          "Ask. Then be quiet.");

  private final Files files;
  private final ClearingBook book;
  private final Lessons lessons;
  private final HouseRules rules;
  private final FileFacts facts;
  private final Audit audit;

  AirClearing(
      Files files,
      ClearingBook book,
      Lessons lessons,
      HouseRules rules,
      FileFacts facts,
      Audit audit) {
    this.files = files;
    this.book = book;
    this.lessons = lessons;
    this.rules = rules;
    this.facts = facts;
    this.audit = audit;
  }

  ClearingRecorded record(Actor actor, UUID fileId, ClearingNote note) {
    SeenFile file = files.seen(actor, fileId);
    book.lock(file.id());
    Optional<ClearingRecorded> before = book.saved(actor, note);
    if (before.isPresent()) {
      return before.get();
    }
    List<String> lacking = new ArrayList<>(lacking(actor, note));
    List<String> outOfOrder = outOfOrder(file, note.step());
    RuleAnswer order = rules.ask(actor.company(), file.region(), Rule.CLEARING_ORDER);
    boolean done = lacking.isEmpty() && (outOfOrder.isEmpty() || !order.refuses());
    if (order.on()) {
      lacking.addAll(outOfOrder);
    }
    UUID saved = book.save(actor, file, note, done);
    if (done) {
      facts.clearingStepDone(actor, file.id(), note.step());
    }
    Optional<UUID> proposal = Optional.empty();
    if (note.pastBehind().filter(PastBehind.NO::equals).isPresent()) {
      proposal = Optional.of(book.propose(actor.company(), file.id(), saved));
      audit.note(
          actor.company(),
          actor.person().toString(),
          "visits.proposal",
          file.id().toString(),
          "stop-or-hand-over");
    }
    return new ClearingRecorded(saved, false, done, lacking, proposal);
  }

  ClearingAgenda agenda(Actor actor, UUID fileId) {
    SeenFile file = files.seen(actor, fileId);
    List<Cause> causes = lessons.behind(actor.company(), file.id());
    Set<Integer> done = book.done(file);
    return new ClearingAgenda(
        file.id(),
        file.company(),
        IntStream.rangeClosed(1, 3)
            .mapToObj(step ->
                new ClearingAgenda.Step(
                    step,
                    TITLES.get(step - 1),
                    PROMPTS.get(step - 1),
                    done.contains(step),
                    book.said(file, step)))
            .toList(),
        causes.stream()
            .filter(Cause::fixed)
            .flatMap(cause -> cause.lesson().map(lesson -> fix(cause, lesson)).stream())
            .toList(),
        causes.stream()
            .filter(cause -> !cause.fixed())
            .map(cause -> new ClearingAgenda.Unmended(cause.code(), cause.labels()))
            .toList(),
        book.proposal(file.id()));
  }

  private static ClearingAgenda.Fix fix(Cause cause, Lesson lesson) {
    return new ClearingAgenda.Fix(cause.code(), cause.labels(), lesson.evidence(), lesson.since());
  }

  private List<String> lacking(Actor actor, ClearingNote note) {
    return switch (note.step()) {
      case 2 -> withoutProof(actor, note.fixes());
      case 3 -> withoutPeace(note.pastBehind());
      default ->
          note.notes().isBlank() && note.outcome().isBlank()
              ? List.of("Step 1 is not done: nothing was written down of it.")
              : List.of();
    };
  }

  private List<String> withoutProof(Actor actor, List<String> fixes) {
    Set<String> proven =
        lessons.of(actor.company()).stream()
            .filter(lesson -> lesson.claim("en").isPresent())
            .map(Lesson::cause)
            .collect(Collectors.toSet());
    List<String> lacking =
        new ArrayList<>(
            fixes.stream()
                .filter(cause -> !proven.contains(cause))
                .map(cause ->
                    "'%s' is not fixed with evidence: saying so would be a promise, not a fix."
                        .formatted(cause))
                .toList());
    if (fixes.stream().noneMatch(proven::contains)) {
      lacking.add("Step 2 is not done: it needs at least one fix with evidence.");
      return lacking;
    }
    return List.of();
  }

  private static List<String> withoutPeace(Optional<PastBehind> answer) {
    if (answer.isEmpty()) {
      return List.of("Step 3 is not done: nobody wrote down their answer.");
    }
    return switch (answer.get()) {
      case YES -> List.of();
      case NOT_YET -> List.of("Step 3 is not done: they say not yet. Ask again another time.");
      case NO ->
          List.of(
              "The past is not behind them. Stop, or let somebody else try: a proposal was made.");
    };
  }

  private List<String> outOfOrder(SeenFile file, int step) {
    List<String> before = new ArrayList<>();
    if (!file.factFindingClosed()) {
      before.add("Fact finding is not closed: they have not been heard yet.");
    }
    Set<Integer> done = book.done(file);
    for (int earlier = 1; earlier < step; earlier++) {
      if (!done.contains(earlier)) {
        before.add("Step %d comes first: it is not done.".formatted(earlier));
      }
    }
    return before;
  }
}
