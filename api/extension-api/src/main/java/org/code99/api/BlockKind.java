package org.code99.api;

/**
 * What a paragraph of a piece does. The core reads the declared kinds, not the prose, before it
 * lets a piece go.
 *
 * @param code lower-case, stable for ever; codes that are not listed here may come from a newer
 *     core or plugin
 */
public record BlockKind(String code) {
  /** The greeting. */
  public static final BlockKind SALUTATION = new BlockKind("salutation");

  /** Why we write. Asserts nothing about the cause. */
  public static final BlockKind OPENING = new BlockKind("opening");

  /** Names a mistake of ours; its reference is the reason code of a mistake in the brief. */
  public static final BlockKind MISTAKE = new BlockKind("mistake");

  /** Says what changed; its reference is the id of a fix in the brief. */
  public static final BlockKind FIX = new BlockKind("fix");

  /**
   * The peace offering; its reference is the id of a gift in the brief. Without condition or price.
   */
  public static final BlockKind GIFT = new BlockKind("gift");

  /** What the gift or the kit asks to be handled with. */
  public static final BlockKind CONDITION = new BlockKind("condition");

  /** Asks for an appointment. */
  public static final BlockKind MEETING = new BlockKind("meeting");

  /** The darts-in-the-drawer line and its like. */
  public static final BlockKind HUMOUR = new BlockKind("humour");

  /** The last line and the signature. */
  public static final BlockKind CLOSING = new BlockKind("closing");

  /** Checks the code: 1 to 64 of {@code a-z 0-9 . _ -}. */
  public BlockKind {
    Checks.code("block kind", code);
  }

  /**
   * The value of a code, known or not.
   *
   * @throws IllegalArgumentException when the code is malformed
   */
  public static BlockKind of(String code) {
    return new BlockKind(code);
  }

  @Override
  public String toString() {
    return code;
  }
}
