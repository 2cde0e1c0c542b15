package org.code99.host;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.code99.api.ChangeSignal;
import org.code99.api.SignalBatch;
import org.code99.api.SignalKind;
import org.code99.api.SignalProfile;
import org.code99.api.SignalQuery;
import org.code99.api.SignalSubject;

/** What an answer of a source of signals must be before anybody is woken by it. */
public final class SignalAnswers {
  private static final int LONGEST_KEY = 200;
  private static final int LONGEST_WORDS = 2_000;
  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_LABEL = 120;
  private static final int LONGEST_CURSOR = 4_000;
  private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);
  private static final int NAMED = 5;

  private SignalAnswers() {}

  /**
   * The answer to a question: not more than it allows, no key twice, nothing of a day to come or of
   * a kind that was not declared, and all of it storable.
   *
   * @param kinds the codes of the source's profile
   */
  public static Check<SignalBatch> to(SignalQuery query, Set<String> kinds) {
    return batch -> {
      List<String> problems = new ArrayList<>();
      if (batch.signals().size() > query.limit()) {
        problems.add(
            "it answered %d signals where %d were asked for"
                .formatted(batch.signals().size(), query.limit()));
      }
      tooLong(problems, "its cursor", batch.cursor(), LONGEST_CURSOR);
      Set<String> keys = new HashSet<>();
      for (ChangeSignal signal : batch.signals()) {
        String who = "signal '" + shortened(signal.key()) + "'";
        if (!keys.add(signal.key())) {
          problems.add(who + " is there twice");
        }
        problems.addAll(problems(who, signal, query.asOf(), kinds));
      }
      return few(problems);
    };
  }

  /** A profile whose kinds people can read. */
  public static Check<SignalProfile> profile() {
    return profile -> {
      List<String> problems = new ArrayList<>();
      for (SignalKind kind : profile.kinds()) {
        String what = "the label of kind '" + kind.code() + "'";
        if (kind.label("en").isBlank()) {
          problems.add(what + " is empty");
        }
        tooLong(problems, what, kind.label("en"), LONGEST_LABEL);
      }
      return few(problems);
    };
  }

  private static List<String> problems(
      String who, ChangeSignal signal, LocalDate asOf, Set<String> kinds) {
    List<String> problems = new ArrayList<>();
    if (!kinds.contains(signal.kind())) {
      problems.add(who + " is of kind '" + signal.kind() + "', which its profile does not have");
    }
    if (signal.happenedOn().isAfter(asOf) || signal.happenedOn().isBefore(LONG_AGO)) {
      problems.add(who + " happened on " + signal.happenedOn() + ", and today is " + asOf);
    }
    SignalSubject about = signal.about();
    tooLong(problems, "the key of " + who, signal.key(), LONGEST_KEY);
    tooLong(problems, "the text of " + who, signal.words(), LONGEST_WORDS);
    tooLong(problems, "the company of " + who, about.company(), LONGEST_NAME);
    tooLong(problems, "the mail domain of " + who, about.emailDomain(), LONGEST_NAME);
    if (!about.country().matches("([A-Z]{2})?")) {
      problems.add(
          who
              + " names the country '"
              + shortened(about.country())
              + "': write it as DE, or leave it");
    }
    return problems;
  }

  private static void tooLong(List<String> problems, String what, String text, int longest) {
    if (text.length() > longest) {
      problems.add(what + " has " + text.length() + " characters: at most " + longest);
    }
    if (text.indexOf(0) >= 0) {
      problems.add(what + " has a character without a meaning (NUL)");
    }
  }

  private static List<String> few(List<String> problems) {
    if (problems.size() <= NAMED) {
      return problems;
    }
    List<String> few = new ArrayList<>(problems.subList(0, NAMED));
    few.add("and " + (problems.size() - NAMED) + " more of the kind");
    return List.copyOf(few);
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "...";
  }
}
