package org.code99.api;

import java.util.List;

/**
 * What an approach sounds like and makes.
 *
 * @param tone of all its pieces
 * @param makes the kinds of pieces it can make, at least one
 * @param languages the language tags it can write in, at least one; the first is used for all
 *     others
 */
public record ApproachProfile(Tone tone, List<PieceKind> makes, List<String> languages) {
  /** Copies and checks. */
  public ApproachProfile {
    makes = List.copyOf(makes);
    languages = List.copyOf(languages);
    if (makes.isEmpty() || languages.isEmpty()) {
      throw new IllegalArgumentException(
          "an approach makes at least one kind of piece in at least one language");
    }
  }

  /** A profile. */
  public static ApproachProfile of(Tone tone, List<PieceKind> makes, List<String> languages) {
    return new ApproachProfile(tone, makes, languages);
  }
}
