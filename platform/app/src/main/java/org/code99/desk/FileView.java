package org.code99.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.code99.api.Money;
import org.code99.drawers.CaseFile;
import org.code99.drawers.ContactStatus;
import org.code99.drawers.Drawer;
import org.code99.drawers.Moved;
import org.code99.drawers.Task;
import org.code99.outreach.HouseRuleHere;
import org.code99.people.Person;
import org.code99.protection.Standing;
import org.code99.reasons.Recollection;
import org.code99.web.Show;
import org.code99.wins.Margin;

/**
 * A file as its page shows it.
 *
 * @param reasons what rules, the likeliest first, in words
 * @param ours what our rep says
 * @param theirs what the customer says
 * @param colleagues who may get the file; empty for those who may not give it
 * @param drawers where it may go
 * @param cooling the house rule that leaves a fresh wound alone, while it does (S33)
 * @param margin of their first order, while somebody has to look at it (S68)
 * @param planWanted whether the house waits for a game plan (S50)
 * @param paid whether its region pays commission; where it does not, nobody speaks of it (S78)
 */
record FileView(
    CaseFile file,
    String region,
    Standing standing,
    Optional<Score> score,
    List<String> reasons,
    Voice ours,
    Voice theirs,
    List<Recollection> remembered,
    List<CaseFile.Move> history,
    List<Moved> moves,
    List<Task> tasks,
    List<Person> colleagues,
    List<Drawer> drawers,
    Optional<HouseRuleHere> cooling,
    Optional<Margin> margin,
    boolean planWanted,
    boolean paid,
    LocalDate today) {
  FileView {
    reasons = List.copyOf(reasons);
    remembered = List.copyOf(remembered);
    history = List.copyOf(history);
    moves = List.copyOf(moves);
    tasks = List.copyOf(tasks);
    colleagues = List.copyOf(colleagues);
    drawers = List.copyOf(drawers);
  }

  /**
   * A score, never without its reasons.
   *
   * @param points empty where the order is by lost revenue
   * @param second what a second lifetime would bring
   * @param lines what adds up to it
   */
  record Score(
      Optional<Integer> points,
      Optional<Integer> percent,
      Optional<Money> second,
      List<String> lines,
      String decision,
      String because,
      String by) {
    Score {
      lines = List.copyOf(lines);
    }

    /** Who reckoned it, without the version: {@code Scoring second chance}. */
    String scorer() {
      return Show.plugin(by.split(" ", 2)[0]);
    }
  }

  /**
   * One side of the story.
   *
   * @param reasons that were read out of their words, or given to our face
   * @param words verbatim
   */
  record Voice(List<String> reasons, List<Words> words) {
    Voice {
      reasons = List.copyOf(reasons);
      words = List.copyOf(words);
    }

    boolean isSilent() {
      return reasons.isEmpty() && words.isEmpty();
    }
  }

  /** Somebody's words. */
  record Words(String text, String by, Optional<LocalDate> on) {}

  List<Past> past() {
    return history.stream().map(Past::of).toList();
  }

  boolean stopped() {
    return standing.level() == Standing.Level.STOPPED;
  }

  boolean held() {
    return standing.level() == Standing.Level.HELD;
  }

  /** Whether the person we knew has left, or may have. */
  boolean gone() {
    return file.contact().status() == ContactStatus.LEFT;
  }

  /** Somebody to ask for. */
  Optional<String> person() {
    String there = gone() ? file.contact().attention() : file.contact().name();
    return Optional.of(there).filter(name -> !name.isEmpty());
  }

  NextStep next() {
    return NextStep.of(
        file.id(),
        file.stage(),
        file.facts().dossierRead(),
        planWanted,
        gone() && file.contact().attention().isEmpty(),
        file.facts().clearingStep());
  }

  List<Task> open() {
    return tasks.stream().filter(task -> !task.done()).toList();
  }

  /** Where it is, in one line. */
  String place() {
    return Stream.of(
            file.address().street(),
            (file.address().postalCode() + " " + file.address().city()).strip(),
            file.country())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
