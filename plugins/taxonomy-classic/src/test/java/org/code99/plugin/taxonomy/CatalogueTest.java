package org.code99.plugin.taxonomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.code99.api.LossClass;
import org.code99.api.LossReason;
import org.code99.api.RecordKind;
import org.code99.api.Settings;
import org.code99.api.Side;
import org.code99.api.Taxonomy;
import org.code99.api.Tone;
import org.code99.testkit.TestContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The classic catalogue")
class CatalogueTest {
  private static final Taxonomy CLASSIC =
      new ClassicTaxonomy(TestContext.of(CatalogueTest.class)).taxonomy(Settings.none());

  @Test
  @DisplayName("S12: promise not kept, late delivery and billing error exist on the first start")
  void starterCodes() {
    of(LossClass.OUR_FAULT, "promise-not-kept", "late-delivery", "wrong-invoice");
  }

  @Test
  @DisplayName(
      "S13: our fault - screw-up, lack of attention, lost order - exists on the first start")
  void ourFault() {
    of(
        LossClass.OUR_FAULT,
        "lack-of-attention",
        "lost-order",
        "wrong-goods",
        "product-failure",
        "service-failure");
  }

  @Test
  @DisplayName("S14: stolen by price and stolen by service exist on the first start")
  void stolen() {
    of(LossClass.STOLEN, "stolen-by-price", "stolen-by-service");
    assertEquals(Side.THIRD_PARTY, reason("stolen-by-price").side());
  }

  @Test
  @DisplayName("S15, S19: personalities take two")
  void personalities() {
    of(LossClass.PERSONALITIES, "personalities");
    assertEquals(Side.BOTH, reason("personalities").side());
  }

  @Test
  @DisplayName("S10: fun is for our own faults that hurt nobody, and for nothing else")
  void fun() {
    List<String> funny =
        CLASSIC.reasons().stream()
            .filter(reason -> reason.allowedTones().contains(Tone.FUN))
            .map(LossReason::code)
            .toList();
    assertEquals(
        List.of(
            "promise-not-kept",
            "late-delivery",
            "wrong-invoice",
            "lack-of-attention",
            "lost-order",
            "wrong-goods",
            "service-failure"),
        funny);
  }

  @Test
  @DisplayName("S10: nobody writes to a house that is closed or has moved away")
  void gone() {
    for (String code : List.of("moved", "closed")) {
      of(LossClass.GONE, code);
      assertEquals(List.of(), reason(code).allowedTones(), code);
    }
  }

  @Test
  @DisplayName("S16: what we did hurts more than what happened to them")
  void severity() {
    int mildestFault =
        CLASSIC.reasons().stream()
            .filter(reason -> reason.lossClass().equals(LossClass.OUR_FAULT))
            .mapToInt(LossReason::severity)
            .min()
            .orElseThrow();
    assertTrue(mildestFault > reason("acquired").severity());
    assertTrue(mildestFault > reason("stolen-by-price").severity());
  }

  @Test
  @DisplayName("S12: a late delivery is shown by a late delivery, a wrong invoice by a credit note")
  void shownBy() {
    assertTrue(reason("late-delivery").shownBy().contains(RecordKind.LATE_DELIVERY));
    assertTrue(reason("wrong-invoice").shownBy().contains(RecordKind.CREDIT_NOTE));
    assertEquals(List.of(), reason("price-increase").shownBy());
  }

  @Test
  @DisplayName("S12: every reason has a label of its own in English, German and French")
  void labels() {
    for (String language : List.of("en", "de", "fr")) {
      long unlike = CLASSIC.reasons().stream().map(each -> each.label(language)).distinct().count();
      assertEquals(CLASSIC.reasons().size(), unlike, language);
    }
    assertNotEquals(reason("closed").label("en"), reason("closed").label("de"));
  }

  @Test
  @DisplayName("S17: codes of other systems lead to reasons, in three languages")
  void mappings() {
    Stream.of("PRICE", "SERVICE", "DELIVERY", "QUALITY", "COMPETITOR", "BILLING", "CONTACT")
        .forEach(CatalogueTest::mapped);
    Stream.of("NEGLECT", "CLOSED", "RELOCATED", "UNKNOWN", "PREIS", "LIEFERUNG", "QUALITÄT")
        .forEach(CatalogueTest::mapped);
    Stream.of("PRIX", "LIVRAISON", "QUALITÉ", "FACTURE").forEach(CatalogueTest::mapped);
  }

  private static void mapped(String foreignCode) {
    assertTrue(
        CLASSIC.mappings().stream().anyMatch(each -> each.foreignCode().equals(foreignCode)),
        foreignCode);
  }

  private static void of(LossClass lossClass, String... codes) {
    for (String code : codes) {
      assertEquals(lossClass, reason(code).lossClass(), code);
    }
  }

  private static LossReason reason(String code) {
    return CLASSIC.reason(code).orElseThrow(() -> new AssertionError("no reason " + code));
  }
}
