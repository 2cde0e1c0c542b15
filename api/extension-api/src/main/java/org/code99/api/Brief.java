package org.code99.api;

import java.util.List;

/**
 * All that an approach may know of a file when it writes. The reason in anybody's words, the score,
 * the flags and the competitor are not in it, on purpose (S85).
 *
 * @param key names the brief in the answer
 * @param language the language tag to write in, such as {@code de}
 * @param sender who writes
 * @param recipient to whom
 * @param lossClass the family of the first reason; {@link LossClass#UNKNOWN} when nobody knows
 * @param mistakes the mistakes of ours that a record or the customer shows: only these may be named
 * @param fixes what has been fixed since, with evidence, for just those mistakes: only these may be
 *     claimed
 * @param gifts the peace offerings one of which may be given, none dearer than the ceiling
 * @param giftCeiling what a piece with all it contains may cost in this region
 * @param allowed the kinds of pieces that may go to this recipient; a public body gets a card only
 */
public record Brief(
    String key,
    String language,
    Sender sender,
    Recipient recipient,
    LossClass lossClass,
    List<ShownMistake> mistakes,
    List<ProvenFix> fixes,
    List<Gift> gifts,
    Money giftCeiling,
    List<PieceKind> allowed) {
  /** Copies and checks. */
  public Brief {
    Checks.text("the key of a brief", key);
    mistakes = List.copyOf(mistakes);
    fixes = List.copyOf(fixes);
    gifts = List.copyOf(gifts);
    allowed = List.copyOf(allowed);
  }
}
