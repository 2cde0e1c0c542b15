package org.code99.api;

/**
 * What is sent.
 *
 * @param code lower-case, stable for ever; codes that are not listed here may come from a newer
 *     core or plugin
 */
public record PieceKind(String code) {
  /** A letter on paper with a window address. */
  public static final PieceKind LETTER = new PieceKind("letter");

  /** A card: shorter, never with a gift. */
  public static final PieceKind CARD = new PieceKind("card");

  /** Things in a box with a cover note. */
  public static final PieceKind KIT = new PieceKind("kit");

  /** An invitation to an event. */
  public static final PieceKind INVITATION = new PieceKind("invitation");

  /** Checks the code: 1 to 64 of {@code a-z 0-9 . _ -}. */
  public PieceKind {
    Checks.code("piece kind", code);
  }

  /**
   * The value of a code, known or not.
   *
   * @throws IllegalArgumentException when the code is malformed
   */
  public static PieceKind of(String code) {
    return new PieceKind(code);
  }

  @Override
  public String toString() {
    return code;
  }
}
