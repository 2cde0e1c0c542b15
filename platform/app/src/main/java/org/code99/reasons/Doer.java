package org.code99.reasons;

import java.util.List;

/** Who did what a clause tells, as far as its words give it away. */
record Doer(List<Word> clause, AccusationWords words) {
  private static final int NONE = -1;
  private static final int NEAR = 3;
  private static final int SHORTEST_NAME = 3;

  Doer {
    clause = List.copyOf(clause);
  }

  /** Whether it is us, and nobody else. */
  boolean isWe(String competitor) {
    return !isTheCustomer() && !isSomebodyElse(competitor) && isToldOfUs();
  }

  /** "It was our mistake", "the carrier was to blame"; but not "it was not our mistake". */
  boolean isToBlameInsteadOfUs() {
    int guilt = list("guilt").firstIn(clause);
    boolean theirs = guilt != NONE && !isDenied(guilt);
    boolean others =
        list("others").standsIn(clause) && list("blame").standsIn(clause) && firstOfUs() == NONE;
    return theirs || (others && !list("no").standsIn(clause));
  }

  private boolean isDenied(int at) {
    return list("no").standsIn(clause.subList(Math.max(0, at - NEAR), at));
  }

  private boolean isToldOfUs() {
    boolean known = !beginsWithAStranger();
    return isPlain()
        || (known && firstOfUs() != NONE)
        || (known && customerAt() != NONE)
        || list("nobody").standsIn(clause);
  }

  /** A delivery, an invoice or a visitor stands first, after nothing but light words. */
  private boolean isPlain() {
    for (int at = 0; at < clause.size(); at++) {
      if (list("ours").standsAt(clause, at)) {
        return true;
      }
      if (!list("light").standsAt(clause, at) && !clause.get(at).isNumber()) {
        return false;
      }
    }
    return false;
  }

  /** "We were late with our payment", "our own van"; but not "we waited" or "we were billed". */
  private boolean isTheCustomer() {
    boolean acts = customerAt() != NONE && !list("suffers").standsIn(clause);
    return acts || list("own").standsIn(clause) || hasADoerOfTheirs();
  }

  /** "Our van", "notre entrepôt": a thing of theirs, where nothing of ours was named before. */
  private boolean hasADoerOfTheirs() {
    int us = firstOfUs();
    for (int at = 0; at < (us == NONE ? clause.size() : us); at++) {
      List<Word> next = clause.subList(at + 1, Math.min(at + 3, clause.size()));
      if (list("their").standsAt(clause, at) && !list("ours").standsIn(next)) {
        return true;
      }
    }
    return false;
  }

  private boolean isSomebodyElse(String competitor) {
    return list("others").standsIn(clause)
        || isNamed(competitor)
        || comesFromAStranger()
        || isNotCalled();
  }

  private boolean isNamed(String competitor) {
    List<String> names = Speech.of(competitor).words().stream().map(Word::key).toList();
    return clause.stream()
        .map(Word::key)
        .anyMatch(word -> word.length() >= SHORTEST_NAME && names.contains(word));
  }

  private boolean comesFromAStranger() {
    for (int at = 1; at < clause.size(); at++) {
      if (list("from").standsAt(clause, at - 1) && isAName(at)) {
        return true;
      }
    }
    return false;
  }

  /** "Nobody called you back": whoever was not called is not the one who should have. */
  private boolean isNotCalled() {
    int nobody = list("nobody").firstIn(clause);
    int called = list("called").firstIn(clause);
    return nobody != NONE
        && called > nobody
        && !list("called by").standsAt(clause, called - 1)
        && !(called - 2 >= 0 && list("called by").standsAt(clause, called - 2));
  }

  private boolean beginsWithAStranger() {
    return !clause.isEmpty() && isAName(0);
  }

  private boolean isAName(int at) {
    return clause.get(at).isCapitalised()
        && !clause.get(at).isNumber()
        && !isUs(at)
        && List.of("calendar", "opening", "light", "nobody", "customer", "ours").stream()
            .noneMatch(name -> list(name).standsAt(clause, at));
  }

  private int firstOfUs() {
    for (int at = 0; at < clause.size(); at++) {
      if (isUs(at)) {
        return at;
      }
    }
    return NONE;
  }

  private boolean isUs(int at) {
    Word word = clause.get(at);
    return list("us").contains(word)
        || (word.isCapitalised() && list("us when capital").contains(word));
  }

  /** The customer as the one who acts: "nous avons", but not "vous nous avez". */
  private int customerAt() {
    for (int at = 0; at < clause.size(); at++) {
      boolean acts =
          at + 1 < clause.size()
              && list("customer before its verb").standsAt(clause, at)
              && isInTheirForm(clause.get(at + 1).key());
      if (acts || list("customer").standsAt(clause, at)) {
        return at;
      }
    }
    return NONE;
  }

  private static boolean isInTheirForm(String verb) {
    return verb.endsWith("ons") || verb.endsWith("sommes");
  }

  private WordList list(String name) {
    return words.list(name);
  }
}
