package org.code99.regions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A house rule. It may stop what Code 99 does, never a person recording what happened. The defaults
 * are the table "House rules: defaults" of the requirements.
 */
public enum Rule {
  /** Words of law, death or harm are open or suspected. */
  LEGAL_DISPUTE("Nobody is contacted while a legal dispute is open.", Mode.LOCKED, Mode.LOCKED),
  /** They asked for it. */
  SUPPRESSION("Whoever asked not to be contacted is not contacted.", Mode.LOCKED, Mode.LOCKED),
  /** Also for those who moved away. */
  DECEASED("Nothing goes to somebody who died or moved away.", Mode.LOCKED, Mode.LOCKED),
  /** Per person and step. */
  AT_MOST_ONCE("Nobody gets the same piece twice.", Mode.LOCKED, Mode.LOCKED),
  /** S48. */
  UNPROVEN_FIX("Nobody is told of a fix that is not proven.", Mode.LOCKED, Mode.LOCKED),
  /** S35. */
  PITCH(
      "No product, price or offer before fact finding is closed, unless they asked for it.",
      Mode.STRICT,
      Mode.STRICT),
  /** S18. */
  DOCUMENTED_REASON(
      "A visit is closed with a documented reason; the note is saved without one, and the visit stays open.",
      Mode.STRICT,
      Mode.STRICT),
  /** S67. */
  DISCOUNT("A price concession needs a named approver and a reason.", Mode.ADVISORY, Mode.STRICT),
  /** S21. */
  DOSSIER_READ(
      "The dossier is read before the first contact.",
      Mode.ADVISORY,
      Mode.STRICT,
      Overrider.MANAGER),
  /** S50. */
  GAME_PLAN(
      "There is a game plan before anything leaves.",
      Mode.ADVISORY,
      Mode.STRICT,
      Overrider.MANAGER),
  /** S33; counts days. */
  COOLING_OFF(
      "A wound cools off: nothing leaves in the first %d days after a loss.",
      Mode.ADVISORY, Mode.STRICT, OptionalInt.of(30), Overrider.MANAGER),
  /** S33, for what hurt them badly; counts days. */
  COOLING_OFF_DEEP(
      "A deep wound cools off longer: nothing leaves in the first %d days after the loss.",
      Mode.ADVISORY, Mode.STRICT, OptionalInt.of(90), Overrider.MANAGER),
  /** S51. */
  CLEARING_ORDER(
      "The air is cleared in three steps, one after the other.", Mode.ADVISORY, Mode.STRICT),
  /** S34. */
  DECISION_MAKER("The visit is with the decision maker.", Mode.ADVISORY, Mode.STRICT),
  /** S60. */
  REVIEW("An attempt ends with the three questions of its review.", Mode.ADVISORY, Mode.STRICT),
  /** S62; counts days. */
  UNDECIDED(
      "A file is decided within %d days after fact finding; then its manager is asked.",
      Mode.ADVISORY, Mode.STRICT, 14),
  /** S07; counts days. */
  FIRST_CONTACT(
      "The first contact is made within %d days after the file was given to somebody.",
      Mode.ADVISORY, Mode.ADVISORY, 14),
  /** S66; counts handovers. */
  HANDOVERS("A file is handed over at most %d times.", Mode.STRICT, Mode.STRICT, 2),
  /** S54. */
  DOCUMENT("Conditions stand in an accepted document.", Mode.OFF, Mode.ADVISORY),
  /** S76. */
  RISK_NOTE(
      "A decision on a marked file says what could go wrong and who accepts it.",
      Mode.OFF,
      Mode.ADVISORY),
  /** S68; only where a region says so itself; counts percent. */
  MARGIN_FLOOR(
      "The first order of a customer who came back leaves at least %d %% of its amount.",
      Mode.OFF, Mode.OFF, OptionalInt.of(20), Overrider.MANAGER),
  /** S54; only where a region says so itself. */
  BREACH_FREEZES("A breach by us freezes selling until it is mended.", Mode.OFF, Mode.OFF),
  /** S74; only where a region says so itself. */
  RELUCTANCE_SEEN("Managers see which files their people leave untouched.", Mode.OFF, Mode.OFF);

  /** What a rule does where it is not kept. */
  public enum Mode {
    /** It refuses, and no region can change that. */
    LOCKED,
    /** It refuses. */
    STRICT,
    /** It says one sentence and goes on with one tap. */
    ADVISORY,
    /** It says nothing. */
    OFF;

    /** As stored. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The mode of a code, if there is one. */
    public static Optional<Mode> of(String code) {
      return Arrays.stream(values()).filter(mode -> mode.code().equals(code)).findFirst();
    }
  }

  /** A whole set of defaults that a region chooses at once. */
  public enum Preset {
    /** What a new region has. */
    GENTLE,
    /** For regions that want to be held to it. */
    STRICT;

    /** As stored. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The preset of a code, if there is one. */
    public static Optional<Preset> of(String code) {
      return Arrays.stream(values()).filter(preset -> preset.code().equals(code)).findFirst();
    }
  }

  /** Who may go past a rule once, by name and reason. */
  public enum Overrider {
    /** Nobody: a locked rule has its own door, or none. */
    NOBODY,
    /** The manager of the region. */
    MANAGER
  }

  private final String sentence;
  private final Mode gentle;
  private final Mode strict;
  private final OptionalInt number;
  private final Overrider overrider;

  Rule(String sentence, Mode gentle, Mode strict) {
    this(sentence, gentle, strict, OptionalInt.empty(), Overrider.NOBODY);
  }

  Rule(String sentence, Mode gentle, Mode strict, int number) {
    this(sentence, gentle, strict, OptionalInt.of(number), Overrider.NOBODY);
  }

  Rule(String sentence, Mode gentle, Mode strict, Overrider overrider) {
    this(sentence, gentle, strict, OptionalInt.empty(), overrider);
  }

  Rule(String sentence, Mode gentle, Mode strict, OptionalInt number, Overrider overrider) {
    this.sentence = sentence;
    this.gentle = gentle;
    this.strict = strict;
    this.number = number;
    this.overrider = overrider;
  }

  /** As stored and as the API writes it: {@code dossier-read}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The rule of a key, if there is one. */
  public static Optional<Rule> of(String key) {
    return Arrays.stream(values()).filter(rule -> rule.key().equals(key)).findFirst();
  }

  /** What it asks for, in one sentence. */
  public String sentence(OptionalInt count) {
    return count.isPresent() ? sentence.formatted(count.getAsInt()) : sentence;
  }

  /** What it does under a preset. */
  public Mode mode(Preset preset) {
    return preset == Preset.STRICT ? strict : gentle;
  }

  /** The number that it counts with where no region says another one; empty when it counts none. */
  public OptionalInt number() {
    return number;
  }

  /** Whether no region can change it. */
  public boolean locked() {
    return gentle == Mode.LOCKED;
  }

  /** Who may go past it once. */
  public Overrider overrider() {
    return overrider;
  }
}
