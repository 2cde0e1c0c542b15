package org.code99.outreach;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.code99.api.BuyerStatus;
import org.code99.api.RecordKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The first wave")
class WaveTest {
  @TempDir Path folder;
  private WaveBench bench;

  @BeforeEach
  void open() throws SQLException {
    bench = new WaveBench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  @DisplayName(
      "S46, S48: from the drawer to the printed letter, and the letter says what is on file")
  void fromDrawerToLetter() throws IOException, SQLException {
    bench.approach("letter", false, ApproachSource.LETTER + ApproachSource.NO_MORE);
    bench.file(numbered(1));
    Case guessed = numbered(2);
    guessed.customerSays = List.of();
    bench.file(guessed);
    Case stolen = numbered(3);
    stolen.codes = List.of("stolen");
    bench.file(stolen);
    Case unfixed = numbered(4);
    unfixed.codes = List.of("lost-order");
    unfixed.customerSays = List.of("lost-order");
    bench.file(unfixed);

    WaveReport report = bench.compose(out());

    assertEquals(new WaveReport(4, Map.of("letter", 4L), Map.of()), report);
    List<String> pages = WaveBench.pages(out().resolve("letters.pdf"));
    assertEquals(4, pages.size());
    String told = pages.get(0);
    assertTrue(told.contains("Blume 1 GmbH\nIda Blume\nHauptstraße 1\n80331 München\n"), told);
    assertTrue(told.contains("Hamburg, 31 December 2025"), told);
    assertTrue(told.contains("Our doing: late-delivery."), told);
    assertTrue(told.contains("What was late-delivery is mended now."), told);
    assertTrue(told.contains("For you: a notebook."), told);
    assertFalse(pages.get(1).contains("Our doing"), "our rep's guess is no proof");
    assertFalse(pages.get(2).contains("Our doing"), "a theft is no mistake of ours");
    assertTrue(pages.get(3).contains("Our doing: lost-order."), pages.get(3));
    assertFalse(pages.get(3).contains("mended"), "what is planned is not mended");
  }

  @Test
  @DisplayName(
      "S46: what the customer or our rep denies is in no letter, whatever the records show; only the"
          + " customer's own complaint outweighs it")
  void denied() throws IOException, SQLException {
    bench.approach("letter", false, ApproachSource.LETTER + ApproachSource.NO_MORE);
    Case incident = numbered(1);
    incident.customerSays = List.of();
    incident.records = List.of(RecordKind.INCIDENT);
    incident.denied = List.of("late-delivery");
    bench.file(incident);
    Case complaint = numbered(2);
    complaint.denied = List.of("late-delivery");
    bench.file(complaint);
    Case otherwise = numbered(3);
    otherwise.denied = List.of("lost-order");
    bench.file(otherwise);
    bench.compose(out());
    List<String> pages = WaveBench.pages(out().resolve("letters.pdf"));
    assertFalse(pages.get(0).contains("Our doing"), pages.get(0));
    assertTrue(pages.get(1).contains("Our doing: late-delivery."), "they complained themselves");
    assertTrue(pages.get(2).contains("Our doing: late-delivery."), "another mistake is denied");
  }

  @Test
  @DisplayName(
      "S46: a customer who was lost again is written to about the newest loss, also before it is put in order")
  void lostAgain() throws IOException, SQLException {
    bench.approach("letter", false, ApproachSource.LETTER + ApproachSource.NO_MORE);
    bench.file(numbered(1));
    bench.lostAgain();
    bench.compose(out());
    String letter = WaveBench.pages(out().resolve("letters.pdf")).getFirst();
    assertFalse(letter.contains("Our doing"), letter);
  }

  @Test
  @DisplayName("S46: an incident on record shows a mistake where the customer said nothing")
  void incidents() throws IOException, SQLException {
    bench.approach("letter", false, ApproachSource.LETTER + ApproachSource.NO_MORE);
    Case file = numbered(1);
    file.customerSays = List.of();
    file.records = List.of(RecordKind.INCIDENT);
    bench.file(file);
    bench.compose(out());
    assertTrue(WaveBench.pages(out().resolve("letters.pdf")).getFirst().contains("Our doing"));
  }

  @Test
  @DisplayName(
      "S46: an incident shows what the source's code says, and never what our own note says")
  void ownNote() throws IOException, SQLException {
    bench.approach("letter", false, ApproachSource.LETTER + ApproachSource.NO_MORE);
    Case file = numbered(1);
    file.codes = List.of("late-delivery", "lost-order");
    file.customerSays = List.of();
    file.said = file.codes;
    file.records = List.of(RecordKind.INCIDENT);
    bench.file(file);
    Case uncoded = numbered(2);
    uncoded.customerSays = List.of();
    uncoded.recorded = List.of();
    uncoded.records = List.of(RecordKind.INCIDENT);
    bench.file(uncoded);
    bench.compose(out());
    List<String> pages = WaveBench.pages(out().resolve("letters.pdf"));
    assertTrue(pages.get(0).contains("Our doing: late-delivery."), pages.get(0));
    assertFalse(pages.get(0).contains("lost-order"), pages.get(0));
    assertFalse(pages.get(1).contains("Our doing"), pages.get(1));
  }

  @Test
  @DisplayName("S46: a mistake is named for no other loss class, whatever is on record")
  void lossClasses() throws IOException, SQLException {
    bench.approach("letter", false, ApproachSource.LETTER + ApproachSource.NO_MORE);
    List<List<String>> lost =
        List.of(
            List.of("stolen"),
            List.of("price"),
            List.of("personalities"),
            List.of("their-change"),
            List.of(),
            List.of("stolen", "late-delivery"),
            List.of("late-delivery", "stolen"));
    for (int i = 0; i < lost.size(); i++) {
      Case file = numbered(i + 1);
      file.codes = lost.get(i);
      file.customerSays = lost.get(i);
      file.records = List.of(RecordKind.INCIDENT);
      bench.file(file);
    }
    bench.compose(out());
    List<String> pages = WaveBench.pages(out().resolve("letters.pdf"));
    assertEquals(
        List.of(false, false, false, false, false, false, true),
        pages.stream().map(page -> page.contains("Our doing")).toList());
    assertFalse(pages.getLast().contains("stolen"), "a theft is no mistake of ours");
  }

  @Test
  @DisplayName(
      "S24, S82: who left is not written to, an incomplete address waits, a city gets a card")
  void whoGetsWhat() throws IOException, SQLException {
    bench.approach("letter", false, ApproachSource.LETTER + ApproachSource.NO_MORE);
    Case left = numbered(1);
    left.buyer = BuyerStatus.LEFT;
    bench.file(left);
    Case nowhere = numbered(2);
    nowhere.street = "";
    bench.file(nowhere);
    Case city = numbered(3);
    city.company = "Stadt Rosenheim";
    bench.file(city);
    assertEquals(
        new WaveReport(3, Map.of("card", 1L), Map.of("contact left", 1L, "address", 1L)),
        bench.compose(out()));
    assertTrue(
        WaveBench.pages(out().resolve("letters.pdf")).stream()
            .noneMatch(page -> page.contains("notebook")));
  }

  @Test
  @DisplayName("A person under two numbers gets one piece, and a refused piece does not count")
  void atMostOnce() throws IOException, SQLException {
    bench.approach("letter", false, ApproachSource.LETTER + ApproachSource.NO_MORE);
    Case unprintable = numbered(1);
    unprintable.company = "Blume \uD83D\uDE22 GmbH";
    unprintable.email = "same@blume.example";
    bench.file(unprintable);
    Case second = numbered(2);
    second.email = "Same@Blume.example";
    bench.file(second);
    Case third = numbered(3);
    third.phone = "0049 (0)89 55502";
    bench.file(third);
    Case neighbour = numbered(4);
    neighbour.company = "BLUME 2 AG";
    neighbour.street = "Hauptstr. 2";
    bench.file(neighbour);

    assertEquals(
        new WaveReport(4, Map.of("letter", 1L), Map.of("print", 1L, "at most once", 2L)),
        bench.compose(out()));
    List<String> outcome = bench.outcome();
    assertTrue(outcome.get(0).contains("U+1F622"), outcome::toString);
    assertTrue(outcome.get(2).contains("the same telephone number"), outcome::toString);
    assertTrue(outcome.get(3).contains("the same name and door"), outcome::toString);
  }

  @Test
  @DisplayName("P12: a plugin dies in mid-wave; the letter goes on, and nobody is written to twice")
  void diesInMidWave() throws IOException, SQLException {
    bench.approach("letter", false, ApproachSource.LETTER + ApproachSource.NO_MORE);
    bench.approach(
        "kit",
        true,
        ApproachSource.KIT
            + """
            int calls;
            public List<Composition> compose(CompositionBatch batch) {
              if (++calls > 1) {
                throw new IllegalStateException("the press is jammed");
              }
              return batch.briefs().stream().map(this::kit).toList();
            }
            """);
    for (int i = 1; i <= 230; i++) {
      bench.file(numbered(i));
    }
    WaveReport report = bench.compose(out());
    assertEquals(new WaveReport(230, Map.of("kit", 200L, "letter", 30L), Map.of()), report);
    assertEquals(200, bench.kits().size());
    assertEquals(30, WaveBench.pages(out().resolve("letters.pdf")).size());
    assertEquals(1, bench.failures("kit"));
    assertTrue(
        bench.outcome().getLast().contains("the press is jammed"), bench.outcome()::toString);
  }

  @Test
  @DisplayName("S41, S43: a kit's cover note has its drawer line, and the artwork is printed once")
  void kits() throws IOException, SQLException {
    bench.approach("letter", false, ApproachSource.LETTER + ApproachSource.NO_MORE);
    bench.approach("kit", true, ApproachSource.KIT + ALWAYS);
    bench.file(numbered(1));
    bench.file(numbered(2));
    Case hurt = numbered(3);
    hurt.neverFun = true;
    bench.file(hurt);
    assertEquals(
        new WaveReport(3, Map.of("kit", 2L, "letter", 1L), Map.of()), bench.compose(out()));
    assertEquals(List.of(1, 2), bench.kits().stream().map(KitToPack::coverNotePage).toList());
    assertEquals(
        List.of(List.of("board-01"), List.of("board-01")),
        bench.kits().stream().map(KitToPack::artwork).toList());
    assertTrue(Files.exists(out().resolve("board-01.svg")));
    WaveBench.pages(out().resolve("cover-notes.pdf"))
        .forEach(page -> assertTrue(page.contains("keep the darts in the drawer"), page));
    assertEquals(
        "letter",
        bench
            .suggestions()
            .approach(bench.region(), List.of("late-delivery"), true, "Blume", "")
            .approach());
    assertEquals(
        "kit",
        bench
            .suggestions()
            .approach(bench.region(), List.of("late-delivery"), false, "Blume", "")
            .approach());
  }

  @Test
  @DisplayName("S35, S46, S82: a hostile approach is refused and named, and other letters go on")
  void hostile() throws IOException, SQLException {
    bench.approach(
        "hostile",
        false,
        ApproachSource.LETTER
            + """
            void more(Brief b, List<Block> blocks) {
              switch (b.recipient().company()) {
                case "Blume 1 GmbH" -> blocks.add(Block.of(BlockKind.OPENING, "10 % discount, today only"));
                case "Blume 2 GmbH" -> blocks.add(new Block(BlockKind.MISTAKE, "We lied.", "promise-not-kept"));
                case "Blume 3 GmbH" -> blocks.add(new Block(BlockKind.GIFT, "A car.", "car"));
                default -> {}
              }
            }
            """);
    for (int i = 1; i <= 4; i++) {
      bench.file(numbered(i));
    }
    assertEquals(
        new WaveReport(
            4,
            Map.of("letter", 1L),
            Map.of("pitch lock", 1L, "mistake without proof", 1L, "gift", 1L)),
        bench.compose(out()));
    assertEquals(3, bench.failures("hostile"));
    assertTrue(bench.firstFailure("hostile").contains("discount"));
    assertEquals(1, WaveBench.pages(out().resolve("letters.pdf")).size());
  }

  @Test
  @DisplayName("S85: words of a note come out of no approach, whatever it makes of its brief")
  void nothingLeaks() throws IOException, SQLException {
    bench.approach(
        "letter",
        false,
        ApproachSource.LETTER
            + """
            void more(Brief b, List<Block> blocks) {
              blocks.add(Block.of(BlockKind.OPENING, b.toString().replace("EUR", "E-U-R")));
            }
            """);
    Case file = numbered(1);
    file.notes = List.of("furious about the third broken pump in a row");
    file.codes = List.of();
    bench.file(file);
    bench.compose(out());
    String printed = String.join("", WaveBench.pages(out().resolve("letters.pdf")));
    assertTrue(printed.contains("Blume 1 GmbH"));
    assertFalse(printed.contains("furious"), "a brief holds no word of a note");
  }

  @Test
  @DisplayName("S78: without any approach there is no piece, and the list says so")
  void withoutApproach() throws IOException, SQLException {
    bench.file(numbered(1));
    assertEquals(new WaveReport(1, Map.of(), Map.of("approach", 1L)), bench.compose(out()));
    assertTrue(bench.outcome().getFirst().contains("write to them yourself"));
    assertFalse(Files.exists(out().resolve("letters.pdf")));
  }

  @Test
  @DisplayName("The same files, day and seed give the same bytes")
  void sameBytes() throws IOException, SQLException {
    bench.approach("letter", false, ApproachSource.LETTER + ApproachSource.NO_MORE);
    bench.approach("kit", true, ApproachSource.KIT + ALWAYS);
    bench.file(numbered(1));
    Case stolen = numbered(2);
    stolen.codes = List.of("stolen");
    stolen.person = Optional.empty();
    bench.file(stolen);
    bench.compose(out());
    Path again = folder.resolve("again");
    bench.compose(again);
    for (String file : List.of("letters.pdf", "cover-notes.pdf", "board-01.pdf", "board-01.svg")) {
      assertArrayEquals(
          Files.readAllBytes(out().resolve(file)), Files.readAllBytes(again.resolve(file)), file);
    }
  }

  private static final String ALWAYS =
      """
      public List<Composition> compose(CompositionBatch batch) {
        return batch.briefs().stream().map(this::kit).toList();
      }
      """;

  private Path out() {
    return folder.resolve("out");
  }

  private static Case numbered(int i) {
    Case file = new Case();
    file.accountNo = "K%03d".formatted(i);
    file.company = "Blume %d GmbH".formatted(i);
    file.street = "Hauptstraße %d".formatted(i);
    file.email = "ida%d@blume.example".formatted(i);
    file.phone = "+49 89 555%02d".formatted(i);
    return file;
  }
}
