package org.code99.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.code99.LostAccount;
import org.code99.Sales;
import org.code99.TestHouse;
import org.code99.api.Medium;
import org.code99.api.OutreachApproach;
import org.code99.regions.RegionSettings;
import org.code99.regions.SettingsTold;
import org.code99.triage.RankOrder;
import org.code99.triage.Triage;
import org.code99.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Post that a channel puts into a granted folder")
class PrintedPostTest {
  private static final String PIECES = "org.test.pieces";
  private static final String TRAY = "org.test.tray";

  /** A letter for the first customer, a card for the second, a box for the third. */
  private static final String ONE_OF_EACH =
      ApproachSource.KIT
              .replace(
                  "Tone.FUN, List.of(",
                  "Tone.PROFESSIONAL, List.of(PieceKind.LETTER, PieceKind.CARD, ")
              .replace(
                  "HUMOUR, \"You may want to keep the darts in the drawer.",
                  "OPENING, \"In the box you find a board.")
          + """
          public List<Composition> compose(CompositionBatch batch) {
            return batch.briefs().stream().map(this::one).toList();
          }
          Composition one(Brief b) {
            if (b.recipient().company().endsWith("3")) {
              return kit(b);
            }
            List<Block> blocks = List.of(
                Block.of(BlockKind.SALUTATION, "Hello,"),
                Block.of(BlockKind.MEETING, "May I come, " + b.recipient().company() + "?"),
                Block.of(BlockKind.CLOSING, "Yours\\n\\n" + b.sender().signer()));
            return Composition.of(b.key(), List.of(b.recipient().company().endsWith("2")
                ? Piece.card("en", blocks) : Piece.letter("en", "To listen", blocks)));
          }
          """;

  /** Says in its answer what its settings hold: no path is among them. */
  private static final String INTO_A_FOLDER =
      """
      public ChannelProfile profile(Settings settings) {
        return ChannelProfile.idempotent(Medium.POST, 7, 10);
      }
      public List<Receipt> deliver(Consignment consignment) {
        GrantedFolder folder = consignment.folder("folder").orElseThrow();
        List<Receipt> receipts = new ArrayList<>();
        for (Parcel parcel : consignment.parcels()) {
          for (Document document : parcel.documents()) {
            folder.write(parcel.recipient().company().replace(' ', '-') + "-" + document.name(), document.content());
          }
          receipts.add(Receipt.accepted(parcel.key(), consignment.settings().toString()));
        }
        return receipts;
      }
      """;

  private static final String FOLDER =
      """
      {"type": "object", "properties": {
        "folder": {"type": "string", "default": "", "x-folder": true}, "paper": {"type": "string"}}}
      """;

  @TempDir private Path temp;

  private TestHouse house;
  private Sales sales;
  private Dispatch dispatch;
  private Path post;

  @BeforeEach
  void open() throws IOException {
    Path base = temp.toRealPath();
    post = Files.createDirectory(base.resolve("post"));
    house = new TestHouse(base);
    sales = new Sales(house);
    dispatch = house.door(Dispatch.class);
    house.openApproach(PIECES, ONE_OF_EACH);
    house.openChannel(TRAY, INTO_A_FOLDER, FOLDER);
    assertEquals(List.of(), house.choose(OutreachApproach.class, PIECES, Map.of()));
    house.tamper(
        "UPDATE regions_company SET address_lines = '{Hafenstr. 1,20457 Hamburg}', place = 'Hamburg'");
    house.file(LostAccount.list(lost("1"), lost("2"), lost("3")));
    house.tamper(
        "UPDATE drawers_file SET owner_id = '%s', owner_name = 'Ada', stage = 'assigned', postal_code = '8033' || account_no"
            .formatted(sales.id("Ada")));
    house
        .door(Triage.class)
        .rank(new RankOrder(house.company().id(), TestHouse.TODAY, 99, done -> {}));
  }

  @AfterEach
  void close() {
    house.close();
  }

  private LostAccount lost(String number) {
    return LostAccount.lost(number).worth(1_000_00, "EUR").in(sales.north());
  }

  private List<String> granted(Path folder) {
    return house.chooseChannel(
        Medium.POST, TRAY, Map.of("folder", folder.toString(), "paper", "laid"));
  }

  private UUID released() {
    GoingOut goingOut = house.door(GoingOut.class);
    UUID wave =
        goingOut.compose(
            sales.nora(), house.askId("SELECT id FROM drawers_drawer"), 0, TestHouse.TODAY);
    assertEquals(List.of(), goingOut.approve(sales.nora(), wave));
    assertEquals(3, dispatch.release(sales.nora(), wave, Medium.POST));
    return wave;
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(post)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private String words(String file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(post.resolve(file).toFile())) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private List<String> states() {
    return house.ask("SELECT DISTINCT state FROM outreach_parcel");
  }

  @Test
  @DisplayName("S41, S46, S47: letters, cards and kits reach it, each as the print of its wave")
  void everyKind() throws IOException {
    assertEquals(List.of(), granted(post));
    UUID wave = released();
    assertEquals(3, dispatch.run());
    assertEquals(
        List.of(
            "Customer-1-letter.pdf",
            "Customer-2-card.pdf",
            "Customer-3-board.pdf",
            "Customer-3-cover-note.pdf"),
        files());
    for (String file : List.of("Customer-1-letter.pdf", "Customer-2-card.pdf")) {
      assertTrue(words(file).contains("May I come, Customer " + file.charAt(9) + "?"), file);
    }
    assertTrue(words("Customer-1-letter.pdf").contains("Hamburg, 31 December 2025"));
    assertTrue(words("Customer-3-cover-note.pdf").contains("In the box you find a board."));
    assertEquals(List.of("sent"), states());
    assertEquals(
        List.of("{paper=laid}"),
        house.ask("SELECT DISTINCT reference FROM outreach_parcel"),
        "a plugin is told no path");
    assertEquals(3, house.ask("SELECT 1 FROM drawers_task WHERE kind = 'call'").size());
    assertEquals(List.of(), house.door(GoingOut.class).wave(sales.nora(), wave).onTheirWay());
  }

  @Test
  @DisplayName("A folder that has gone meanwhile gets nothing; all of it waits, and says why")
  void gone() throws IOException {
    assertEquals(List.of(), granted(post));
    released();
    Files.delete(post);
    dispatch.run();
    assertEquals(List.of("planned"), states());
    assertEquals(
        List.of("There is no folder " + post + " on this machine: make it first."),
        house.ask("SELECT DISTINCT because FROM outreach_parcel"));
    Files.createDirectory(post);
    house.tamper("UPDATE outreach_parcel SET not_before = NULL");
    dispatch.run();
    assertEquals(4, files().size());
    assertEquals(List.of("sent"), states());
  }

  @Test
  @DisplayName("Without a grant the channel is not lent any folder")
  void notGranted() throws IOException {
    assertEquals(List.of(), house.chooseChannel(Medium.POST, TRAY, Map.of()));
    released();
    dispatch.run();
    assertEquals(List.of(), files());
    assertTrue(
        house.ask("SELECT because FROM outreach_parcel").getFirst().contains("No value present"));
  }

  @Test
  @DisplayName("A folder that may not be granted is a fault beside its field; nothing is chosen")
  void refusedInTheForm() throws IOException {
    assertEquals(List.of(), granted(post));
    Path jars = post.resolveSibling("shelf");
    assertEquals(
        List.of(
            "setting folder: %1$s lies in %1$s, which is Code 99's own: name another one."
                .formatted(jars)),
        granted(jars));
    Map<String, String> faults =
        house
            .door(RegionSettings.class)
            .set(
                house.company().id(),
                house.company().id(),
                "OutreachChannel-post",
                SettingsTold.of(Map.of("folder", "post"), "a new printer"),
                "Ada");
    assertEquals(
        Map.of("folder", "Write the whole path, from the root on: 'post' begins somewhere."),
        faults);
    released();
    dispatch.run();
    assertEquals(4, files().size(), "what was granted before holds");
    assertThrows(
        Refused.class,
        () ->
            dispatch.release(
                sales.nora(), house.askId("SELECT id FROM outreach_wave"), Medium.EMAIL));
  }
}
