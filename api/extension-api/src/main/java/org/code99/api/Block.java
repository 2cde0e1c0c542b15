package org.code99.api;

/**
 * A paragraph that says what it does.
 *
 * @param kind what it does
 * @param text as it is read, all fields filled in; line breaks are kept
 * @param reference the reason code, fix id or gift id that it speaks of; empty for the other kinds
 */
public record Block(BlockKind kind, String text, String reference) {
  /** Checks that there is a text. */
  public Block {
    Checks.text("a block", text);
  }

  /** A paragraph that refers to nothing. */
  public static Block of(BlockKind kind, String text) {
    return new Block(kind, text, "");
  }

  /** Names a mistake of the brief. */
  public static Block mistake(ShownMistake mistake, String text) {
    return new Block(BlockKind.MISTAKE, text, mistake.reasonCode());
  }

  /** Claims a fix of the brief. */
  public static Block fix(ProvenFix fix, String text) {
    return new Block(BlockKind.FIX, text, fix.id());
  }

  /** Gives a gift of the brief. */
  public static Block gift(Gift gift, String text) {
    return new Block(BlockKind.GIFT, text, gift.id());
  }
}
