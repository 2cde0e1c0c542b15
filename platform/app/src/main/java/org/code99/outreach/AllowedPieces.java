package org.code99.outreach;

import java.util.List;
import java.util.Optional;
import org.code99.api.PieceKind;

/**
 * The kinds of pieces that may go to a recipient, and whether a gift may be among them.
 *
 * @param because why there are fewer than usual; empty when there are not
 */
record AllowedPieces(List<PieceKind> kinds, boolean gifts, String because) {
  static final AllowedPieces ALL =
      new AllowedPieces(List.of(PieceKind.LETTER, PieceKind.CARD, PieceKind.KIT), true, "");

  AllowedPieces {
    kinds = List.copyOf(kinds);
  }

  /** S82: whoever serves the public must not take gifts, not even a dartboard. */
  static AllowedPieces to(String company, String industry) {
    Optional<String> sign = PublicBody.sign(company, industry);
    return sign.map(word ->
            new AllowedPieces(
                List.of(PieceKind.CARD),
                false,
                "a public body, as '" + word + "' says, gets a card only"))
        .or(() -> QuietHouse.sign(company, industry).map(AllowedPieces::toQuietHouse))
        .orElse(ALL);
  }

  /** A dartboard makes nobody laugh where people mourn, pray, or are ill. */
  private static AllowedPieces toQuietHouse(String word) {
    return new AllowedPieces(
        List.of(PieceKind.LETTER, PieceKind.CARD),
        true,
        "nothing light-hearted for a house like this, as '" + word + "' says");
  }
}
