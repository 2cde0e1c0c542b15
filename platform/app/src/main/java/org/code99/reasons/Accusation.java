package org.code99.reasons;

import java.util.List;
import org.code99.reasons.Speech.Sentence;

/**
 * Tells whether a customer's own words put a mistake down to us (S46). They do where the clause
 * names us, or has a plain delivery or invoice for its subject, and nobody else is the doer: not
 * the customer, not a carrier, not another supplier. What is heard of, supposed, asked or said of
 * everybody but us accuses nobody. In doubt the words accuse nobody: the reason stays filed, and no
 * letter names a mistake.
 */
public final class Accusation {
  private static final AccusationWords WORDS = AccusationWords.shipped();

  private Accusation() {}

  /**
   * Whether the words that led to a reason accuse us.
   *
   * @param notes what the customer said
   * @param words as they stand there, quotations parted by a middle dot
   * @param competitor who is named as a competitor, or empty
   */
  public static boolean againstUs(List<String> notes, String words, String competitor) {
    List<String> quotations = List.of(words.split(Sitting.BETWEEN_WORDS, -1));
    return notes.stream()
        .map(Speech::of)
        .anyMatch(speech -> quotations.stream().anyMatch(q -> accuses(speech, q, competitor)));
  }

  /**
   * Whether the customer says that it was their own doing, or that of somebody who is not us.
   *
   * @param notes what the customer said
   */
  public static boolean isTakenBack(List<String> notes) {
    return notes.stream()
        .flatMap(note -> Speech.of(note).sentences().stream())
        .flatMap(sentence -> sentence.clauses().stream())
        .map(clause -> new Doer(clause, WORDS))
        .anyMatch(Doer::isToBlameInsteadOfUs);
  }

  private static boolean accuses(Speech speech, String quotation, String competitor) {
    int from = speech.text().indexOf(quotation);
    int to = from + quotation.length();
    return from >= 0
        && speech.sentences().stream()
            .filter(sentence -> !sentence.around(from, to).isEmpty() && !isOpen(sentence))
            .map(sentence -> new Doer(clause(sentence.around(from, to), from, to), WORDS))
            .anyMatch(doer -> doer.isWe(competitor));
  }

  /** The part between two turns such as "because" in which the quotation stands. */
  private static List<Word> clause(List<Word> words, int from, int to) {
    int start = 0;
    int end = words.size();
    for (int at = 1; at < words.size(); at++) {
      if (isTurn(words, at)) {
        start = words.get(at).start() <= from ? at : start;
        end = words.get(at).start() >= to ? Math.min(end, at) : end;
      }
    }
    return words.subList(start, end);
  }

  private static boolean isTurn(List<Word> words, int at) {
    boolean goesOn =
        at + 1 < words.size()
            && (WORDS.list("us").standsAt(words, at + 1)
                || WORDS.list("customer").standsAt(words, at + 1));
    return WORDS.list("turn").contains(words.get(at))
        || (goesOn && WORDS.list("and").contains(words.get(at)));
  }

  /** Whether a sentence tells no fact about us. */
  private static boolean isOpen(Sentence sentence) {
    List<Word> words = sentence.words();
    return sentence.isAsked()
        || WORDS.list("doubt").standsIn(words)
        || WORDS.list("generic").standsIn(words)
        || WORDS.list("spared").standsIn(words)
        || sentence.clauses().stream().anyMatch(WORDS.list("spared last")::ends)
        || isHearsay(words);
  }

  /** "They say you are late", but not "you said you would come". */
  private static boolean isHearsay(List<Word> words) {
    for (int at = 0; at < words.size(); at++) {
      boolean toldByUs = at > 0 && WORDS.list("us").contains(words.get(at - 1));
      if (!toldByUs && WORDS.list("hearsay").standsAt(words, at)) {
        return true;
      }
    }
    return false;
  }
}
