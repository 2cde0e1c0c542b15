package org.code99.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.code99.api.ApproachProfile;
import org.code99.api.Artwork;
import org.code99.api.Block;
import org.code99.api.BlockKind;
import org.code99.api.Brief;
import org.code99.api.Composition;
import org.code99.api.CompositionBatch;
import org.code99.api.Gift;
import org.code99.api.LossClass;
import org.code99.api.Money;
import org.code99.api.OutreachApproach;
import org.code99.api.Piece;
import org.code99.api.PieceKind;
import org.code99.api.ProvenFix;
import org.code99.api.RecordKind;
import org.code99.api.Settings;
import org.code99.api.ShownMistake;
import org.code99.api.Tone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The contract lets a decent approach pass and catches each kind of bad one. */
final class ApproachContractTest {
  private static final ShownMistake INVENTED =
      new ShownMistake("invented", "Invented", RecordKind.INCIDENT);

  @Test
  @DisplayName("S49: a decent approach passes the whole contract")
  void decent() {
    ApproachContract contract = writing(brief -> decentBlocks());
    assertDoesNotThrow(contract::declaresItself);
    assertDoesNotThrow(contract::answersEveryBriefOnce);
    assertDoesNotThrow(contract::keepsToAllowedKinds);
    assertDoesNotThrow(contract::namesOnlyShownMistakes);
    assertDoesNotThrow(contract::claimsOnlyProvenFixes);
    assertDoesNotThrow(contract::staysWithinTheCeiling);
    assertDoesNotThrow(contract::writesPlainProse);
    assertDoesNotThrow(contract::asksForAMeeting);
    assertDoesNotThrow(contract::leavesTheGoneAlone);
    assertDoesNotThrow(contract::packsWholeKits);
  }

  @Test
  @DisplayName("P12: an approach that forgets a brief is caught")
  void forgetful() {
    Fake forgetful =
        new Fake(batch ->
            batch.briefs().stream()
                .skip(1)
                .map(brief -> Composition.declined(brief.key(), "no"))
                .toList());
    assertThrows(AssertionError.class, contract(forgetful)::answersEveryBriefOnce);
  }

  @Test
  @DisplayName("S46: a mistake that nothing shows, or that was not the cause, is caught")
  void accuses() {
    assertThrows(
        AssertionError.class,
        writing(brief -> with(Block.mistake(INVENTED, "We lied.")))::namesOnlyShownMistakes);
    assertThrows(
        AssertionError.class,
        writing(brief ->
            brief.mistakes().isEmpty()
                ? decentBlocks()
                : with(Block.mistake(brief.mistakes().getFirst(), "We were late.")))
            ::namesOnlyShownMistakes);
  }

  @Test
  @DisplayName("S48: a fix that nobody proved is caught")
  void boasts() {
    ProvenFix boast = new ProvenFix("boast", "late-delivery", "Never late.", LocalDate.EPOCH);
    assertThrows(
        AssertionError.class,
        writing(brief -> with(Block.fix(boast, "Never late.")))::claimsOnlyProvenFixes);
  }

  @Test
  @DisplayName("S82: a gift beyond the ceiling is caught")
  void generous() {
    assertThrows(
        AssertionError.class,
        writing(brief ->
            brief.gifts().stream()
                .filter(gift -> gift.cost().minorUnits() > 90_000)
                .findFirst()
                .map(gift -> with(Block.gift(gift, "A yacht.")))
                .orElse(decentBlocks()))
            ::staysWithinTheCeiling);
    Gift own = new Gift("own", "Own", Money.of(1, "EUR"));
    assertThrows(
        AssertionError.class,
        writing(brief -> with(Block.gift(own, "Own.")))::staysWithinTheCeiling);
  }

  @Test
  @DisplayName("S35, S42: amounts, words of price and open fields are found, plain words are not")
  void prose() {
    for (String fault :
        List.of(
            "Dear {person},",
            "${company}",
            "only 12 €",
            "10 % less",
            "20 EUR",
            "a better price",
            "Our OFFER stands",
            "unser Angebot",
            "ein Nachlass",
            "une remise",
            "le prix",
            "su oferta",
            "DISCOUNT")) {
      assertEquals(1, PlainProse.faults(fault).size(), fault);
    }
    for (String plain :
        List.of(
            "Since March 2026", "priceless friends", "Offenbach", "twenty minutes, no catalogue")) {
      assertEquals(List.of(), PlainProse.faults(plain));
    }
  }

  @Test
  @DisplayName("S46: a piece without a meeting is caught")
  void silent() {
    assertThrows(
        AssertionError.class,
        writing(brief -> List.of(Block.of(BlockKind.OPENING, "Hello.")))::asksForAMeeting);
  }

  @Test
  @DisplayName("S41: a drawing with a script, an outside reference or a wrong scale is caught")
  void drawings() {
    assertDoesNotThrow(() -> SafeDrawing.check(drawing("0 0 10 10", "<rect fill='url(#a)'/>")));
    for (String bad :
        List.of(
            "<script>1</script>",
            "<rect onclick='x()'/>",
            "<use href='other.svg#a'/>",
            "<rect fill='url(http://else.example/a)'/>",
            "<broken>")) {
      assertThrows(AssertionError.class, () -> SafeDrawing.check(drawing("0 0 10 10", bad)), bad);
    }
    assertThrows(AssertionError.class, () -> SafeDrawing.check(drawing("0 0 100 100", "<g/>")));
  }

  @Test
  @DisplayName("P12: the sample briefs cover every class, script and set of kinds under own keys")
  void samples() {
    List<Brief> briefs = Briefs.all();
    assertEquals(briefs.size(), briefs.stream().map(Brief::key).distinct().count());
    assertEquals(16, briefs.stream().map(Brief::allowed).distinct().count());
    assertTrue(briefs.stream().anyMatch(brief -> brief.recipient().company().contains("髙橋")));
    assertTrue(
        briefs.stream()
            .anyMatch(brief ->
                brief.lossClass().equals(LossClass.STOLEN) && !brief.mistakes().isEmpty()));
  }

  private static Artwork drawing(String viewBox, String content) {
    return Artwork.of(
        "drawing",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='" + viewBox + "'>" + content + "</svg>",
        10,
        10);
  }

  private static List<Block> decentBlocks() {
    return List.of(
        Block.of(BlockKind.SALUTATION, "Hello,"),
        Block.of(BlockKind.MEETING, "May I come and listen?"),
        Block.of(BlockKind.CLOSING, "Yours"));
  }

  private static List<Block> with(Block block) {
    List<Block> blocks = new ArrayList<>(decentBlocks());
    blocks.add(block);
    return blocks;
  }

  private static ApproachContract writing(Function<Brief, List<Block>> writer) {
    return contract(
        new Fake(batch -> batch.briefs().stream().map(brief -> answer(brief, writer)).toList()));
  }

  private static Composition answer(Brief brief, Function<Brief, List<Block>> writer) {
    return brief.lossClass().equals(LossClass.GONE) || !brief.allowed().contains(PieceKind.LETTER)
        ? Composition.declined(brief.key(), "there is nobody to write a letter to")
        : Composition.of(brief.key(), List.of(Piece.letter("en", "A word", writer.apply(brief))));
  }

  private static ApproachContract contract(OutreachApproach approach) {
    return () -> approach;
  }

  private record Fake(Function<CompositionBatch, List<Composition>> composer)
      implements OutreachApproach {
    @Override
    public ApproachProfile profile(Settings settings) {
      return ApproachProfile.of(Tone.PROFESSIONAL, List.of(PieceKind.LETTER), List.of("en"));
    }

    @Override
    public List<Composition> compose(CompositionBatch batch) {
      return composer.apply(batch);
    }
  }
}
