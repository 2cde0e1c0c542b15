package org.code99.protection;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A word or a mark of a text, and how it compares: Müller and Mueller alike. */
record Token(String written, String key) {
  static final Token NONE = new Token("", "");

  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}\\p{M}]+)?|[.,;:!?\\n]");

  /** "Colin's gone": the name is Colin. */
  private static final Pattern OWNER = Pattern.compile("['’]s$");

  static List<Token> of(String text) {
    return TOKEN.matcher(text).results().map(MatchResult::group).map(Token::read).toList();
  }

  private static Token read(String written) {
    String folded = Lexicon.folded(OWNER.matcher(written).replaceFirst(""));
    return new Token(written, folded.replace("ae", "a").replace("oe", "o").replace("ue", "u"));
  }

  boolean isWord() {
    return !key.isEmpty();
  }

  boolean isDot() {
    return written.equals(".");
  }

  boolean isCapitalised() {
    return isWord() && Character.isUpperCase(written.codePointAt(0));
  }

  boolean isCapitals() {
    return written.codePoints().noneMatch(Character::isLowerCase);
  }
}
