package org.code99.protection;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a note can say that bears on contact. The {@link #word()} is what the lexicon and the
 * database write; what the finding does is its {@link #effect()}.
 */
public enum Kind {
  LAW("law", Effect.STOPS, true),
  COUNSEL("counsel", Effect.STOPS, true),
  REGULATOR("regulator", Effect.STOPS, true),
  DEATH("death", Effect.STOPS, true),
  HARM("harm", Effect.STOPS, true),
  INSOLVENCY("insolvency", Effect.STOPS, true),
  CLOSED("closed", Effect.STOPS, false),
  MOVED("moved", Effect.STOPS, false),
  RETURNED("returned", Effect.MARKS, false),
  BADMOUTH("badmouth", Effect.MARKS, false),
  NEVER_AGAIN("never-again", Effect.MARKS, false),
  NOT_BEFORE("not-before", Effect.HOLDS, false),
  NO_CONTACT("no-contact", Effect.HOLDS, false),
  CONTACT_LEFT("contact-left", Effect.TELLS, false),
  ASK_FOR("ask-for", Effect.TELLS, false);

  /** What a finding of a kind does to contact. */
  public enum Effect {
    /** Suspected: no contact at all until a person decides. */
    STOPS,
    /** A wish: contact waits for a date or for a person. */
    HOLDS,
    /** A wish about the addressee: contact goes to somebody else. */
    TELLS,
    /** A marker of hostility: it stops nothing. */
    MARKS
  }

  private static final Map<String, Kind> BY_WORD =
      Arrays.stream(values()).collect(Collectors.toMap(Kind::word, Function.identity()));

  private final String word;
  private final Effect effect;
  private final boolean neverFun;

  Kind(String word, Effect effect, boolean neverFun) {
    this.word = word;
    this.effect = effect;
    this.neverFun = neverFun;
  }

  /** The stable spelling, as in the lexicon and in the database. */
  public String word() {
    return word;
  }

  /** What a finding of this kind does to contact. */
  public Effect effect() {
    return effect;
  }

  /** Whether a fun approach stays barred even after the stop was closed on a date. */
  public boolean neverFun() {
    return neverFun;
  }

  /** The kind of that spelling, or empty. */
  public static Optional<Kind> of(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }
}
