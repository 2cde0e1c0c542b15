package org.code99.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@DisplayName("S42: the sentences of a piece")
class WordingTest {
  @Test
  @DisplayName("are the company's own where it has written one, else the house's")
  void ownBeforeHouse() {
    Wording wording = wording("de", Map.of("opening-de", "{signer} grüßt {person}."), "Ida Blume");
    assertEquals("Rita grüßt Ida Blume.", wording.text("opening"));
    assertEquals("house closing de: Blume AG, Nordstern", wording.text("closing"));
    assertEquals(List.of(), wording.unresolved());
  }

  @Test
  @DisplayName("are in the language of the brief without its country, or in the first there is")
  void language() {
    assertEquals(Locale.GERMAN, wording("de-AT", Map.of(), "").locale());
    assertEquals(Locale.ENGLISH, wording("el", Map.of(), "").locale());
  }

  @Test
  @DisplayName("take fields of their own beside the four, and no value is read for fields again")
  void ownFields() {
    Wording wording = wording("en", Map.of("gift-en", "For {person}: {gift}"), "{company} $1");
    assertEquals("For {company} $1: tea", wording.text("gift", Map.of("gift", "tea")));
    assertEquals(List.of(), wording.unresolved());
  }

  @Test
  @DisplayName("say all that they cannot fill in, and what to do about it")
  void unresolved() {
    Wording wording =
        wording("en", Map.of("opening-en", "{person}, ${company}", "meeting-en", "soon {"), " ");
    wording.text("opening");
    wording.text("meeting");
    String all = String.join("; ", wording.unresolved());
    assertEquals(3, wording.unresolved().size(), all);
    assertTrue(all.contains("'opening-en' asks for {person}, and no person is known"), all);
    assertTrue(all.contains("the unknown field '${company}': only {company}"), all);
    assertTrue(all.contains("'meeting-en' has the unknown field '{'"), all);
  }

  @Test
  @DisplayName("a signature leaves out what is not known")
  void signature() {
    assertEquals("Rita\nNordstern", brief("en", "").sender().signature());
  }

  private static Wording wording(String language, Map<String, String> settings, String person) {
    return Wording.of(
        new House(), Settings.of(settings), brief(language, person), List.of("en", "de"));
  }

  private static Brief brief(String language, String person) {
    return new Brief(
        "brief",
        language,
        new Sender("Nordstern", List.of(), "Rita", "", "", "", "99", Optional.empty()),
        new Recipient("Blume AG", Optional.of(person), List.of("Hauptstr. 5"), "DE"),
        LossClass.UNKNOWN,
        List.of(),
        List.of(),
        List.of(),
        Money.of(0, "EUR"),
        List.of(PieceKind.LETTER));
  }

  private static final class House implements PluginContext {
    @Override
    public Logger log() {
      return LoggerFactory.getLogger(House.class);
    }

    @Override
    public String text(String key, Locale locale) {
      return "house " + key + " " + locale + ": {company}, {our_company}";
    }

    @Override
    public Optional<byte[]> resource(String path) {
      return Optional.empty();
    }
  }
}
