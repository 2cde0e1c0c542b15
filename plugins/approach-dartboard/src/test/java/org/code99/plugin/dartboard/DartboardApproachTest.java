package org.code99.plugin.dartboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.code99.api.Block;
import org.code99.api.BlockKind;
import org.code99.api.Composition;
import org.code99.api.CompositionBatch;
import org.code99.api.Kit;
import org.code99.api.KitItem;
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

final class DartboardApproachTest {
  private final DartboardApproach approach =
      new DartboardApproach(TestContext.of(DartboardApproach.class));

  @ParameterizedTest
  @ValueSource(
      strings = {"stolen", "price", "personalities", "their-change", "gone", "unknown", "new"})
  @DisplayName("S46: no dartboard goes to anyone whom we did not lose by our own fault")
  void declinesOtherClasses(String lossClass) {
    Composition answer = compose(SampleBrief.in("en").lostAs(LossClass.of(lossClass)));
    assertTrue(answer.declined().contains("of class '" + lossClass + "'"), answer.declined());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|You may want to keep the darts in the drawer when we come.",
        "de|Vielleicht lassen Sie die Pfeile in der Schublade, wenn wir kommen.",
        "fr|Mieux vaut peut-être laisser les fléchettes dans le tiroir quand nous viendrons.",
        "es|Quizá prefiera dejar los dardos en el cajón cuando vayamos.",
        "ja|You may want to keep the darts in the drawer when we come."
      })
  @DisplayName("S43: the darts-in-the-drawer line stands in the note in every language")
  void drawerLine(String language, String line) {
    assertEquals(
        List.of(line),
        blocks(SampleBrief.in(language), BlockKind.HUMOUR).stream().map(Block::text).toList());
  }

  @Test
  @DisplayName("S41: the box holds a board, a few soft-tip darts, a box and a note")
  void billOfMaterials() {
    Kit kit = kit(SampleBrief.in("en"), Settings.none());
    assertEquals(
        List.of("1 DB-BOARD", "3 DB-DART-SOFT", "1 DB-BOX", "1 DB-NOTE"),
        kit.items().stream().map(item -> item.quantity() + " " + item.sku()).toList());
    assertEquals(Money.of(19_70, "EUR"), kit.cost());
    assertTrue(kit.handling().startsWith("Soft-tip darts only."));
  }

  @Test
  @DisplayName("S82: steel tips only where the region says so, and then note and packer know")
  void steelTips() {
    Settings steel = Settings.of(Map.of("tips", "steel", "darts", "6", "sku-prefix", "X"));
    Kit kit = kit(SampleBrief.in("en"), steel);
    assertEquals("XDART-STEEL", kit.items().get(1).sku());
    assertEquals(6, kit.items().get(1).quantity());
    assertTrue(kit.handling().startsWith("Steel tips:"));
    List<Block> note = piece(SampleBrief.in("en"), steel).blocks();
    assertTrue(note.stream().anyMatch(block -> block.kind().equals(BlockKind.CONDITION)));
    assertEquals(List.of(), blocks(SampleBrief.in("en"), BlockKind.CONDITION));
  }

  @Test
  @DisplayName("S41: one dart is not a few, and the setting is named")
  void fewerThanTwoDarts() {
    String refusal = compose(SampleBrief.in("en"), Settings.of(Map.of("darts", "1"))).declined();
    assertTrue(refusal.contains("at least 2, and the setting 'darts' says 1"), refusal);
  }

  @ParameterizedTest
  @CsvSource({"1970,EUR,true", "1969,EUR,false", "1970,JPY,true"})
  @DisplayName("S82: a kit is reckoned in the ceiling's currency and declined above the ceiling")
  void ceiling(long minorUnits, String currency, boolean packed) {
    Composition answer = compose(SampleBrief.in("en").ceiling(Money.of(minorUnits, currency)));
    assertEquals(packed, answer.declined().isEmpty(), answer.declined());
    assertTrue(packed || answer.declined().contains("19.70 EUR and the region's ceiling is 19.69"));
  }

  @Test
  @DisplayName("S82: where no kit is allowed none is packed, and all reasons are given at once")
  void allReasonsAtOnce() {
    String refusal =
        compose(
                SampleBrief.in("en")
                    .lostAs(LossClass.STOLEN)
                    .allowed(PieceKind.CARD)
                    .ceiling(Money.of(1, "EUR")))
            .declined();
    assertEquals(3, refusal.split("; ").length, refusal);
    assertTrue(refusal.contains("no kit may go to Nordwerk GmbH"));
  }

  @Test
  @DisplayName("S46, S48: the note names shown mistakes and their fixes only")
  void namesOnlyWhatIsShown() {
    assertEquals(List.of(), blocks(SampleBrief.in("en"), BlockKind.MISTAKE));
    SampleBrief shown =
        SampleBrief.in("de")
            .shows("late-delivery")
            .told("left-in-rain", "Im Regen stehen gelassen")
            .fixed("late-delivery", "Jeder Auftrag hat jetzt einen Verantwortlichen.")
            .fixed("wrong-invoice", "Nicht gemeint.");
    assertEquals(
        List.of(
            "„Zu spät geliefert“ ist rot gedruckt, weil Ihnen genau das mit uns passiert ist.",
            "„Im Regen stehen gelassen“ ist aus demselben Grund rot."
                + " Das tut uns leid, ganz ohne Scherz."),
        blocks(shown, BlockKind.MISTAKE).stream().map(Block::text).toList());
    assertEquals(
        List.of(
            "Was sich seit März 2026 geändert hat: Jeder Auftrag hat jetzt einen Verantwortlichen."),
        blocks(shown, BlockKind.FIX).stream().map(Block::text).toList());
  }

  @Test
  @DisplayName("S42: a company words its note itself; an unknown field is refused by name")
  void ownWording() {
    Settings own = Settings.of(Map.of("opening-en", "{our_company} gives {company} a board."));
    assertEquals(
        "Falk & Söhne gives Nordwerk GmbH a board.",
        piece(SampleBrief.in("en"), own).blocks().get(1).text());
    String refusal =
        compose(SampleBrief.in("en"), Settings.of(Map.of("drawer-en", "Hide them, {name}.")))
            .declined();
    assertTrue(refusal.contains("the wording 'drawer-en' has the unknown field '{name}'"), refusal);
  }

  @Test
  @DisplayName("S41: the board is the same for the same words, whoever gets it")
  void sameBoard() {
    String board = board(SampleBrief.in("en").shows("lost-order"));
    assertEquals(board, board(SampleBrief.in("en").shows("lost-order").toFirm("Other Ltd")));
    assertNotEquals(board, board(SampleBrief.in("en")));
    assertNotEquals(board, board(SampleBrief.in("de").shows("lost-order")));
  }

  @Test
  @DisplayName("S82: items are priced by the region's settings")
  void unitCosts() {
    Settings costs =
        Settings.of(
            Map.of("board-cost", "1000", "dart-cost", "100", "box-cost", "10", "note-cost", "1"));
    List<Long> units =
        kit(SampleBrief.in("en"), costs).items().stream()
            .map(KitItem::unitCost)
            .map(Money::minorUnits)
            .toList();
    assertEquals(List.of(1000L, 100L, 10L, 1L), units);
  }

  private String board(SampleBrief brief) {
    return kit(brief, Settings.none()).artwork().getFirst().svg();
  }

  private Kit kit(SampleBrief brief, Settings settings) {
    return piece(brief, settings).kit().orElseThrow();
  }

  private List<Block> blocks(SampleBrief brief, BlockKind kind) {
    return piece(brief, Settings.none()).blocks().stream()
        .filter(block -> block.kind().equals(kind))
        .toList();
  }

  private Piece piece(SampleBrief brief, Settings settings) {
    Composition answer = compose(brief, settings);
    assertEquals("", answer.declined());
    return answer.pieces().getFirst();
  }

  private Composition compose(SampleBrief brief) {
    return compose(brief, Settings.none());
  }

  private Composition compose(SampleBrief brief, Settings settings) {
    return approach
        .compose(
            CompositionBatch.of(LocalDate.of(2026, 11, 2), 99, settings, List.of(brief.brief())))
        .getFirst();
  }
}
