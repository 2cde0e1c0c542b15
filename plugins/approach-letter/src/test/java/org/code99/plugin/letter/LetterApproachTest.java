package org.code99.plugin.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.code99.api.Block;
import org.code99.api.BlockKind;
import org.code99.api.Brief;
import org.code99.api.Composition;
import org.code99.api.CompositionBatch;
import org.code99.api.LossClass;
import org.code99.api.Money;
import org.code99.api.Piece;
import org.code99.api.PieceKind;
import org.code99.api.Settings;
import org.code99.testkit.SampleBrief;
import org.code99.testkit.TestContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LetterApproachTest {
  private static final String ON_TIME = "Every order now has one person who answers for its date.";

  private final LetterApproach approach = new LetterApproach(TestContext.of(LetterApproach.class));

  @ParameterizedTest
  @CsvSource({
    "our-fault, true",
    "stolen, false",
    "price, false",
    "personalities, false",
    "their-change, false",
    "unknown, false",
    "class-of-tomorrow, false"
  })
  @DisplayName("S46: a shown mistake is named where the fault was ours, and in no other class")
  void namesMistakesByClass(String lossClass, boolean named) {
    Piece letter =
        letter(
            SampleBrief.in("en")
                .lostAs(LossClass.of(lossClass))
                .shows("late-delivery")
                .fixed("late-delivery", ON_TIME));
    assertEquals(named ? 1 : 0, blocks(letter, BlockKind.MISTAKE).size());
    assertEquals(named ? 1 : 0, blocks(letter, BlockKind.FIX).size());
    assertEquals(!named, prose(letter).contains("I would rather hear them from you."));
  }

  @Test
  @DisplayName("S46: every shown mistake is named in the house's own words, with one regret")
  void namesAllMistakes() {
    Piece letter = letter(SampleBrief.in("de").shows("late-delivery", "wrong-invoice"));
    List<Block> mistakes = blocks(letter, BlockKind.MISTAKE);
    assertEquals(
        List.of("late-delivery", "wrong-invoice"),
        mistakes.stream().map(Block::reference).toList());
    assertFalse(mistakes.getFirst().text().contains("tut mir leid"));
    assertTrue(mistakes.getLast().text().endsWith("Das lag an uns, und es tut mir leid."));
  }

  @Test
  @DisplayName("S46: a reason that the house has no words for is named by its label and its source")
  void namesUnknownCodesByLabel() {
    assertTrue(
        prose(letter(SampleBrief.in("en").told("left-in-rain", "Left in the rain")))
            .contains("You told us where we failed you: Left in the rain."));
    assertTrue(
        prose(letter(SampleBrief.in("en").shows("left-in-rain")))
            .contains("Our own records show where we failed you: left in rain."));
  }

  @ParameterizedTest
  @CsvSource({"en,March 2026", "de,März 2026", "fr,mars 2026", "es,marzo de 2026"})
  @DisplayName("S48: a proven fix is told with its month, and only for a mistake that was named")
  void tellsProvenFixes(String language, String month) {
    SampleBrief late = SampleBrief.in(language).shows("late-delivery");
    List<Block> fixes =
        blocks(
            letter(late.fixed("late-delivery", ON_TIME).fixed("wrong-invoice", "Not this.")),
            BlockKind.FIX);
    assertEquals(List.of("fix-late-delivery"), fixes.stream().map(Block::reference).toList());
    assertTrue(fixes.getFirst().text().contains(month), fixes.getFirst().text());
    assertTrue(fixes.getFirst().text().endsWith(ON_TIME));
    assertEquals(List.of(), blocks(letter(late), BlockKind.FIX));
  }

  @Test
  @DisplayName("S47: a card is shorter than the letter, has no gift and no subject")
  void cardHasNoGift() {
    SampleBrief full =
        SampleBrief.in("en")
            .shows("late-delivery", "lost-order")
            .fixed("late-delivery", ON_TIME)
            .gift("coffee", Money.of(10_00, "EUR"));
    Piece card = letter(full.allowed(PieceKind.CARD));
    assertEquals(PieceKind.CARD, card.kind());
    assertEquals("", card.subject());
    assertEquals(List.of(), blocks(card, BlockKind.GIFT));
    assertEquals(1, blocks(card, BlockKind.MISTAKE).size());
    assertTrue(prose(card).length() < prose(letter(full)).length() / 2);
  }

  @Test
  @DisplayName("S47: the region may prefer the card, and a letter still goes where no card may")
  void prefersCard() {
    Settings card = Settings.of(Map.of("preferred-kind", "card"));
    assertEquals(PieceKind.CARD, letter(SampleBrief.in("en"), card).kind());
    assertEquals(
        PieceKind.LETTER, letter(SampleBrief.in("en").allowed(PieceKind.LETTER), card).kind());
  }

  @ParameterizedTest
  @CsvSource({"dearest,book", "smallest,tea"})
  @DisplayName("S82: the gift is the region's choice among those within the ceiling")
  void choosesGift(String choice, String expected) {
    SampleBrief shelf =
        SampleBrief.in("en")
            .ceiling(Money.of(20_00, "EUR"))
            .gift("tea", Money.of(5_00, "EUR"))
            .gift("book", Money.of(20_00, "EUR"))
            .gift("clock", Money.of(20_01, "EUR"))
            .gift("fan", Money.of(100, "JPY"));
    assertEquals(expected, gifts(shelf, choice).getFirst().reference());
    assertEquals(List.of(), gifts(shelf, "none"));
  }

  @Test
  @DisplayName("S42: a company's own wording replaces the house's, with its fields filled in")
  void ownWording() {
    Settings own =
        Settings.of(
            Map.of(
                "opening-de", "{signer} von {our_company} grüßt {person} bei {company}.",
                "opening-en", "Not this one."));
    assertEquals(
        "Carla Falk von Falk & Söhne grüßt Jürgen Müller bei Nordwerk GmbH.",
        blocks(letter(SampleBrief.in("de"), own), BlockKind.OPENING).getFirst().text());
  }

  @Test
  @DisplayName("S42: unknown fields are refused, all of them, each with its wording and its name")
  void unknownFields() {
    Settings own =
        Settings.of(
            Map.of(
                "opening-en", "Dear {firstname}, ${company} and {{person}}",
                "closing-en", "Yours {"));
    String refusal = compose(SampleBrief.in("en").brief(), own).declined();
    for (String part :
        List.of(
            "'opening-en' has the unknown field '{firstname}'",
            "'${company}'",
            "'{{person}}'",
            "'closing-en' has the unknown field '{'")) {
      assertTrue(refusal.contains(part), refusal);
    }
    assertFalse(compose(SampleBrief.in("de").brief(), own).pieces().isEmpty());
  }

  @Test
  @DisplayName("S42: a wording that needs a name is refused where nobody is known")
  void nobodyKnown() {
    Settings own = Settings.of(Map.of("meeting-en", "May I call on you, {person}?"));
    assertTrue(
        compose(SampleBrief.in("en").toFirm("Nordwerk").brief(), own)
            .declined()
            .contains("'meeting-en' asks for {person}, and no person is known"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Dear Jürgen Müller,|Dear Head of Purchasing,",
        "de|Guten Tag Jürgen Müller,|Sehr geehrte Einkaufsleitung,",
        "fr|Bonjour Jürgen Müller,|Madame, Monsieur,",
        "es|Buenos días, Jürgen Müller:|Estimada dirección de compras:"
      })
  @DisplayName("S24: a known person is greeted by name, else the function is")
  void greets(String language, String person, String function) {
    assertTrue(prose(letter(SampleBrief.in(language))).startsWith(person));
    assertTrue(
        blocks(letter(SampleBrief.in(language).toFirm("Nordwerk")), BlockKind.SALUTATION)
            .getFirst()
            .text()
            .endsWith(function));
  }

  @Test
  @DisplayName("S79: the letter promises the signer's call and is signed with name, role and firm")
  void signs() {
    Piece letter = letter(SampleBrief.in("en"));
    assertTrue(prose(letter).contains("I will ring you in the next few days"));
    assertTrue(prose(letter).endsWith("Carla Falk\nSales Director\nFalk & Söhne"));
  }

  @Test
  @DisplayName("S46: who is gone, or may have neither letter nor card, is declined in words")
  void declines() {
    assertTrue(
        compose(SampleBrief.in("en").lostAs(LossClass.GONE).brief(), Settings.none())
            .declined()
            .contains("Nordwerk GmbH is gone"));
    assertTrue(
        compose(SampleBrief.in("en").allowed(PieceKind.KIT).brief(), Settings.none())
            .declined()
            .contains("allowed are: [kit]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"el", "ja", "tr-TR", "not a tag"})
  @DisplayName("S42: a language that the house does not write in gets English, and says so")
  void otherLanguages(String language) {
    Piece letter = letter(SampleBrief.in(language));
    assertEquals("en", letter.language());
    assertTrue(prose(letter).startsWith("Dear Jürgen Müller,"));
  }

  private List<Block> gifts(SampleBrief brief, String choice) {
    return blocks(letter(brief, Settings.of(Map.of("gift", choice))), BlockKind.GIFT);
  }

  private Piece letter(SampleBrief brief) {
    return letter(brief, Settings.none());
  }

  private Piece letter(SampleBrief brief, Settings settings) {
    return compose(brief.brief(), settings).pieces().getFirst();
  }

  private Composition compose(Brief brief, Settings settings) {
    return approach
        .compose(CompositionBatch.of(LocalDate.of(2026, 11, 2), 99, settings, List.of(brief)))
        .getFirst();
  }

  private static List<Block> blocks(Piece piece, BlockKind kind) {
    return piece.blocks().stream().filter(block -> block.kind().equals(kind)).toList();
  }

  private static String prose(Piece piece) {
    return piece.blocks().stream().map(Block::text).collect(Collectors.joining("\n\n"));
  }
}
