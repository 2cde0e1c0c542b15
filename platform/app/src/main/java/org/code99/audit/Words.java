package org.code99.audit;

/** Words that somebody has to give: a reason that is kept with what was done, or evidence. */
public final class Words {
  private Words() {}

  /** Whether nothing is said: a dash or a dot is no reason, whatever the language. */
  public static boolean sayNothing(String words) {
    return words.codePoints().noneMatch(Character::isLetterOrDigit);
  }
}
