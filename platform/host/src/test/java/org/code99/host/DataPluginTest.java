package org.code99.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.code99.api.Classification;
import org.code99.api.ClassificationBatch;
import org.code99.api.LossNote;
import org.code99.api.LossReasonTaxonomy;
import org.code99.api.OutreachApproach;
import org.code99.api.ReasonMatch;
import org.code99.api.Settings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("S17, S84: a plugin of data alone")
class DataPluginTest {
  private static final String ID = "com.example.taxonomy-short";
  private static final String TAXONOMY =
      """
      {
        "taxonomy": "short", "version": "2", "not": ["not", "never", "nicht"],
        "reasons": [
          {"code": "late", "name": {"en": "Late", "de": "Zu spät"}, "family": "our-fault", "fun": true,
           "words": ["late", "verspät*"], "means": ["DELIVERY", "late-delivery"]},
          {"code": "money", "name": {"en": "Money"}, "family": "price", "words": ["too expensive"]}
        ],
        "retired": {"lost-order": "late", "weather": ""}
      }
      """;
  private static final String LETTER =
      """
      {"title": "Quiet", "tone": "professional", "makes": ["letter"], "languages": ["en", "de"]}
      """;
  private static final String WORDS =
      """
      subject=A word
      salutation.person=Dear {person},
      salutation.function=Dear all,
      opening=we lost {company}.
      no-reason=Why?
      meeting=May I come?
      closing=Yours
      """;

  @TempDir Path temp;

  @ParameterizedTest
  @EnumSource(Running.class)
  @DisplayName(
      "S17: a taxonomy of data reads notes as any other, in the house and apart, and nothing of it stays")
  void taxonomyReads(Running running) throws IOException {
    Path folder = temp.toRealPath();
    try (PluginHost host =
        PluginHost.open(HostSettings.of(folder.resolve("shelf")).withRunning(trust -> running))) {
      new Bench(host)
          .opened(
              PluginJar.of(ID, "1.0.0").with("META-INF/code99/taxonomy.json", TAXONOMY).in(folder));
      assertEquals(
          List.of(
              Classification.of(
                  "a", List.of(ReasonMatch.of("late", 90, List.of("Verspätung", "delivery")))),
              Classification.none("b").withDenied(List.of("late")),
              Classification.of("c", List.of(ReasonMatch.of("late", 80, List.of("lost-order")))),
              Classification.of(
                  "d", List.of(ReasonMatch.of("money", 70, List.of("Too  expensive")))),
              Classification.none("e")),
          answer(
              host,
              LossNote.of("a", "delivery", "Verspätung im Mai", ""),
              LossNote.of("b", "DELIVERY", "It was never really late.", ""),
              LossNote.of("c", "lost-order", "", ""),
              LossNote.of("d", "", "Too  expensive, they said", ""),
              LossNote.of("e", "weather", "rain", "")));
      Bench.done(host.disable(ID));
      assertEquals(0, host.lingeringLoaders());
    }
  }

  private static List<Classification> answer(PluginHost host, LossNote... notes) {
    return host.call(
            LossReasonTaxonomy.class,
            new ExtensionRef(ID, ID, "LossReasonTaxonomy"),
            taxonomy -> taxonomy.classify(ClassificationBatch.of(Settings.none(), List.of(notes))),
            Check.none())
        .answered()
        .orElseThrow();
  }

  @Test
  @DisplayName("S17: what a taxonomy merged or retired leads on to its successor, or nowhere")
  void retires() throws IOException {
    Path folder = temp.toRealPath();
    try (PluginHost host = PluginHost.open(HostSettings.of(folder.resolve("shelf")))) {
      new Bench(host)
          .opened(
              PluginJar.of(ID, "1.0.0").with("META-INF/code99/taxonomy.json", TAXONOMY).in(folder));
      assertEquals(
          List.of("DELIVERY -> late", "late-delivery -> late", "lost-order -> late"),
          host
              .call(
                  LossReasonTaxonomy.class,
                  new ExtensionRef(ID, ID, "LossReasonTaxonomy"),
                  taxonomy -> taxonomy.taxonomy(Settings.none()),
                  Check.none())
              .answered()
              .orElseThrow()
              .mappings()
              .stream()
              .map(mapping -> mapping.foreignCode() + " -> " + mapping.reasonCode())
              .toList());
    }
  }

  @Test
  @DisplayName("S17: all that is wrong with a taxonomy is told at once, each with its place")
  void allFaultsOfATaxonomy() {
    assertEquals(
        List.of(
            "its taxonomy.json, colour: is not known here; known are not, reasons, retired, taxonomy, version",
            "its taxonomy.json, version: is missing",
            "its taxonomy.json, reasons[1].code: 'Too Late' is no code: 1 to 64 of a-z, 0-9, '.', '_' and '-'",
            "its taxonomy.json, reasons[1].family: 'weather' is none of our-fault, stolen, price, personalities, their-change, gone, unknown",
            "its taxonomy.json, reasons[2].name: has no English name under \"en\"",
            "its taxonomy.json, reasons[3].severity: is to be a whole number from 0 to 100, not '200'",
            "its taxonomy.json, reasons[3].fun: only a fault of our own may be met with wit",
            "its taxonomy.json, reasons[4].code: 'dear' stands there twice",
            "its taxonomy.json, reasons[4].means: 'PRICE' means two things: leave it at one reason",
            "its taxonomy.json, retired.dear: 'dear' is among the reasons too: a code is used or retired",
            "its taxonomy.json, retired.old: 'gone' is none of the reasons: name the one that takes its place, or leave it empty"),
        problems(
            "taxonomy.json",
            """
            {"taxonomy": "short", "colour": "red", "reasons": [
              {"code": "Too Late", "name": {"en": "Late"}, "family": "weather"},
              {"code": "care", "name": {"de": "Egal"}, "family": "our-fault"},
              {"code": "dear", "name": {"en": "Dear"}, "family": "price", "severity": 200, "fun": true, "means": ["price"]},
              {"code": "dear", "name": {"en": "Dear"}, "family": "price", "means": ["PRICE"]}],
             "retired": {"dear": "", "old": "gone"}}
            """));
    assertEquals(
        List.of("its taxonomy.json is no JSON from line 2, character 12 on"),
        problems("taxonomy.json", "{\n\"version\": ?}"));
  }

  @Test
  @DisplayName(
      "S84: all that is wrong with a letter is told at once: languages, sentences and fields")
  void allFaultsOfALetter() {
    assertEquals(
        List.of(
            "it has no messages_fr.properties, though its letter.json says that it writes 'fr'",
            "its messages_de.properties, closing: is missing",
            "its messages_de.properties, opening: '{nonsense}' cannot be filled in; there are {company}, {person}, {signer}, {our_company}",
            "its messages_de.properties, openning: is no sentence of a letter; there are card.closing, card.meeting, card.opening, closing, fix, gift, meeting, mistake, mistake.<code>, no-reason, opening, salutation.function, salutation.person, subject"),
        inspected(
                PluginJar.of(ID, "1.0.0")
                    .with("META-INF/code99/letter.json", LETTER.replace("\"de\"", "\"de\", \"fr\""))
                    .with("META-INF/code99/messages_en.properties", WORDS)
                    .with(
                        "META-INF/code99/messages_de.properties",
                        WORDS
                            .replace("closing=", "openning=")
                            .replace("we lost {company}.", "{nonsense}")))
            .problems());
  }

  @Test
  @DisplayName("S84: a letter of data has settings: its sentences, in each of its languages")
  void letterHasSettings() {
    DeclaredExtension letter =
        inspected(
                PluginJar.of(ID, "1.0.0")
                    .with("META-INF/code99/letter.json", LETTER)
                    .with("META-INF/code99/messages_en.properties", WORDS)
                    .with("META-INF/code99/messages_de.properties", WORDS))
            .extensions()
            .getFirst();
    assertEquals(List.of(OutreachApproach.class.getSimpleName()), letter.points());
    String schema = letter.settingsSchema().orElseThrow();
    for (String setting : List.of("\"opening-en\"", "\"closing-de\"", "\"Wording in German\"")) {
      assertTrue(schema.contains(setting), schema);
    }
  }

  @Test
  @DisplayName("S17: a jar is a taxonomy or a letter, never both, and never nothing")
  void oneThingOnly() {
    assertEquals(
        List.of("it is a taxonomy and a letter at once: make two jars of it"),
        inspected(
                PluginJar.of(ID, "1.0.0")
                    .with("META-INF/code99/letter.json", LETTER)
                    .with("META-INF/code99/taxonomy.json", TAXONOMY))
            .problems());
  }

  private List<String> problems(String file, String text) {
    return inspected(PluginJar.of(ID, "1.0.0").with("META-INF/code99/" + file, text)).problems();
  }

  private Inspection inspected(PluginJar jar) {
    return new Inspector().inspect(jar.in(temp), "it.jar");
  }
}
