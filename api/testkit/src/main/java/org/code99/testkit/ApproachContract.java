package org.code99.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.code99.api.ApproachProfile;
import org.code99.api.Block;
import org.code99.api.BlockKind;
import org.code99.api.Brief;
import org.code99.api.Composition;
import org.code99.api.Gift;
import org.code99.api.Kit;
import org.code99.api.KitItem;
import org.code99.api.LossClass;
import org.code99.api.Money;
import org.code99.api.OutreachApproach;
import org.code99.api.PieceKind;
import org.code99.api.ProvenFix;
import org.code99.api.Settings;
import org.code99.api.ShownMistake;
import org.code99.api.Tone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every approach keeps to, shown over {@link Briefs}. A plugin's test implements it:
 *
 * <pre>{@code
 * final class PoliteContractTest implements ApproachContract {
 *   public OutreachApproach approach() {
 *     return new Polite(TestContext.of(Polite.class));
 *   }
 * }
 * }</pre>
 *
 * <p>Game plan, lessons and pay (S49) are not here on purpose: an approach has no method by which
 * it could touch or skip them.
 */
public interface ApproachContract {
  /** The approach under test. */
  OutreachApproach approach();

  /** The settings of the region. */
  default Settings settings() {
    return Settings.none();
  }

  /** Briefs of the plugin's own, beside the common ones; keys must not begin with "brief-". */
  default List<Brief> moreBriefs() {
    return List.of();
  }

  /** Whether an item of a kit is darts: such a kit has a few, and the line about the drawer. */
  default boolean isDarts(KitItem item) {
    return false;
  }

  @Test
  @DisplayName("S40: an approach is fun or professional and writes at least in English")
  default void declaresItself() {
    ApproachProfile profile = approach().profile(settings());
    assertTrue(
        List.of(Tone.FUN, Tone.PROFESSIONAL).contains(profile.tone()),
        "tone '" + profile.tone() + "' is neither fun nor professional");
    assertTrue(profile.languages().contains("en"), "English is missing: " + profile.languages());
  }

  @Test
  @DisplayName("P12: every brief is answered exactly once, the same in every locale and time zone")
  default void answersEveryBriefOnce() {
    List<Brief> briefs = ApproachTrial.briefs(this);
    List<Composition> answers =
        PureCalls.assertPure("compose", () -> ApproachTrial.compose(this, briefs));
    assertEquals(
        briefs.stream().map(Brief::key).sorted().toList(),
        answers.stream().map(Composition::key).sorted().toList());
  }

  @Test
  @DisplayName("S40: what is written is of a kind that is allowed and that the approach makes")
  default void keepsToAllowedKinds() {
    ApproachProfile profile = approach().profile(settings());
    ApproachTrial.eachPiece(
        this,
        (brief, piece) -> {
          assertTrue(
              brief.allowed().contains(piece.kind()),
              piece.kind() + " is not allowed: " + brief.allowed());
          assertTrue(
              profile.makes().contains(piece.kind()),
              piece.kind() + " is not in the profile: " + profile.makes());
          assertTrue(
              profile.languages().contains(piece.language()),
              "'" + piece.language() + "' is not in the profile: " + profile.languages());
        });
  }

  @Test
  @DisplayName("S46: a mistake is named only where it is shown, and only when the fault was ours")
  default void namesOnlyShownMistakes() {
    ApproachTrial.eachPiece(
        this,
        (brief, piece) -> {
          List<String> named = ApproachTrial.references(piece, BlockKind.MISTAKE);
          Set<String> shown =
              brief.mistakes().stream().map(ShownMistake::reasonCode).collect(Collectors.toSet());
          assertTrue(shown.containsAll(named), named + " is named, only " + shown + " is shown");
          assertTrue(
              named.isEmpty() || brief.lossClass().equals(LossClass.OUR_FAULT),
              named + " is named, though the loss is of class '" + brief.lossClass() + "'");
        });
  }

  @Test
  @DisplayName("S48: a change is claimed only where a fix is proven")
  default void claimsOnlyProvenFixes() {
    ApproachTrial.eachPiece(
        this,
        (brief, piece) -> {
          List<String> claimed = ApproachTrial.references(piece, BlockKind.FIX);
          Set<String> proven =
              brief.fixes().stream().map(ProvenFix::id).collect(Collectors.toSet());
          assertTrue(proven.containsAll(claimed), claimed + " is claimed, not in " + proven);
        });
  }

  @Test
  @DisplayName("S82: a gift comes from the shelf, never with a card, and all stays in the ceiling")
  default void staysWithinTheCeiling() {
    ApproachTrial.eachPiece(
        this,
        (brief, piece) -> {
          Map<String, Gift> shelf =
              brief.gifts().stream().collect(Collectors.toMap(Gift::id, Function.identity()));
          List<String> given = ApproachTrial.references(piece, BlockKind.GIFT);
          assertTrue(shelf.keySet().containsAll(given), given + " is given, not in " + shelf);
          assertTrue(
              given.isEmpty() || !piece.kind().equals(PieceKind.CARD), "S47: a card has a gift");
          Money ceiling = brief.giftCeiling();
          Money cost =
              Stream.concat(
                      piece.kit().map(Kit::cost).stream(),
                      given.stream().map(id -> shelf.get(id)).map(Gift::cost))
                  .reduce(Money.zero(ceiling.currency()), Money::plus);
          assertTrue(cost.minorUnits() <= ceiling.minorUnits(), cost + " is more than " + ceiling);
        });
  }

  @Test
  @DisplayName("S35, S42: no paragraph holds an amount, a word of price or an unresolved field")
  default void writesPlainProse() {
    ApproachTrial.eachPiece(
        this,
        (brief, piece) -> {
          List<String> faults =
              Stream.concat(Stream.of(piece.subject()), piece.blocks().stream().map(Block::text))
                  .flatMap(text -> PlainProse.faults(text).stream())
                  .toList();
          assertTrue(faults.isEmpty(), () -> String.join("\n", faults));
        });
  }

  @Test
  @DisplayName("S46: every piece greets, asks for a meeting and is signed")
  default void asksForAMeeting() {
    ApproachTrial.eachPiece(
        this,
        (brief, piece) -> {
          for (BlockKind kind :
              List.of(BlockKind.SALUTATION, BlockKind.MEETING, BlockKind.CLOSING)) {
            assertTrue(
                piece.blocks().stream().anyMatch(block -> block.kind().equals(kind)),
                "there is no '" + kind + "' block");
          }
        });
  }

  @Test
  @DisplayName("S24: where the customer is gone nothing is written")
  default void leavesTheGoneAlone() {
    List<Brief> gone =
        ApproachTrial.briefs(this).stream()
            .filter(brief -> brief.lossClass().equals(LossClass.GONE))
            .toList();
    assertFalse(gone.isEmpty());
    for (Composition composition : ApproachTrial.compose(this, gone)) {
      assertFalse(composition.declined().isBlank(), composition.key() + " is written to");
    }
  }

  @Test
  @DisplayName("S41, S43: a kit has its artwork; with darts a few of them and the drawer line")
  default void packsWholeKits() {
    ApproachTrial.eachPiece(
        this,
        (brief, piece) ->
            piece
                .kit()
                .ifPresent(kit -> {
                  assertFalse(kit.artwork().isEmpty(), "the kit has no artwork");
                  kit.artwork().forEach(SafeDrawing::check);
                  int darts =
                      kit.items().stream().filter(this::isDarts).mapToInt(KitItem::quantity).sum();
                  assertTrue(
                      darts == 0 || darts >= 2, "a few darts are at least two, not " + darts);
                  assertTrue(
                      darts == 0
                          || piece.blocks().stream()
                              .anyMatch(block -> block.kind().equals(BlockKind.HUMOUR)),
                      "the line about the drawer is missing");
                }));
  }
}
