package org.code99.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.code99.api.Brief;
import org.code99.api.ClassificationBatch;
import org.code99.api.CommissionBatch;
import org.code99.api.CommissionCalculator;
import org.code99.api.CommissionCase;
import org.code99.api.CompositionBatch;
import org.code99.api.Consignment;
import org.code99.api.Document;
import org.code99.api.LossClass;
import org.code99.api.LossNote;
import org.code99.api.LossReasonTaxonomy;
import org.code99.api.Money;
import org.code99.api.MoneyEvent;
import org.code99.api.OutreachApproach;
import org.code99.api.OutreachChannel;
import org.code99.api.Parcel;
import org.code99.api.Participant;
import org.code99.api.Piece;
import org.code99.api.PieceKind;
import org.code99.api.Rate;
import org.code99.api.Recipient;
import org.code99.api.ScoringStrategy;
import org.code99.api.Sender;
import org.code99.api.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pf4j.ExtensionPoint;

/**
 * The plugins are compiled against what was kept of the older API, so the compiler proves that they
 * use nothing newer; they run in the real host, which has the API of today.
 */
@DisplayName(
    "P12/S32: a plugin compiled against API 1.0 still runs after the API grew to 1.1, unchanged")
class OldPluginsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
  private static final Settings SETTINGS = Settings.of(Map.of("word", "late"));
  private static final Sender SENDER =
      new Sender("Nordstern", List.of(), "Carla Falk", "", "", "", "99", Optional.empty());
  private static final Recipient RECIPIENT =
      new Recipient("Blume GmbH", Optional.of("Ida Blume"), List.of("Weg 1"), "DE");

  @TempDir private Path temp;
  private Path folder;

  @BeforeEach
  void find() throws IOException {
    folder = temp.toRealPath();
  }

  private PluginHost host;

  @AfterEach
  void close() {
    host.close();
  }

  static Stream<Arguments> everywhere() {
    return OldApi.kept()
        .flatMap(api -> Stream.of(Running.values()).map(place -> Arguments.of(api, place)));
  }

  @ParameterizedTest(name = "API {0}, {1}: a taxonomy")
  @MethodSource("everywhere")
  void taxonomy(OldApi api, Running place) {
    ExtensionRef ref =
        opened(
            api,
            place,
            "LossReasonTaxonomy",
            """
            public Taxonomy taxonomy(Settings settings) {
              LossReason late = LossReason.of("late", "Late", LossClass.OUR_FAULT)
                  .withLabels(Map.of("en", "Late", "de", "Zu spät")).withAllowedTones(List.of(Tone.PROFESSIONAL));
              return Taxonomy.of("old", "1", List.of(late), List.of(CodeMapping.of("L1", "late")));
            }
            public List<Classification> classify(ClassificationBatch batch) {
              String word = batch.settings().text("word", "");
              return batch.notes().stream().map(note -> note.text().contains(word)
                  ? Classification.of(note.key(), List.of(ReasonMatch.of("late", 80, List.of(word))))
                  : Classification.none(note.key())).toList();
            }
            """);
    var taxonomy = ask(LossReasonTaxonomy.class, ref, live -> live.taxonomy(SETTINGS));
    assertEquals("Zu spät", taxonomy.reason("late").orElseThrow().label("de"));
    ClassificationBatch batch =
        ClassificationBatch.of(SETTINGS, List.of(LossNote.of("a", "", "always late", "")));
    assertEquals(
        "late",
        ask(LossReasonTaxonomy.class, ref, live -> live.classify(batch))
            .getFirst()
            .matches()
            .getFirst()
            .reasonCode());
  }

  @ParameterizedTest(name = "API {0}, {1}: a scoring strategy")
  @MethodSource("everywhere")
  void scoring(OldApi api, Running place) {
    ExtensionRef ref = opened(api, place, "ScoringStrategy", PluginJar.POLITE.formatted(42));
    assertEquals(42, new Bench(host).points(ref));
    assertEquals(1, ask(ScoringStrategy.class, ref, live -> live.score(Bench.batch("a"))).size());
  }

  @ParameterizedTest(name = "API {0}, {1}: an approach")
  @MethodSource("everywhere")
  void approach(OldApi api, Running place) {
    ExtensionRef ref =
        opened(
            api,
            place,
            "OutreachApproach",
            """
            public ApproachProfile profile(Settings settings) {
              return ApproachProfile.of(Tone.PROFESSIONAL, List.of(PieceKind.LETTER), List.of("en"));
            }
            public List<Composition> compose(CompositionBatch batch) {
              return batch.briefs().stream().map(brief -> {
                Wording words = Wording.of(context, batch.settings(), brief, List.of("en"));
                return Composition.of(brief.key(), List.of(Piece.letter("en", "To listen",
                    List.of(Block.of(BlockKind.MEETING, words.text("hello"))))));
              }).toList();
            }
            """);
    Brief brief =
        new Brief(
            "a",
            "en",
            SENDER,
            RECIPIENT,
            LossClass.OUR_FAULT,
            List.of(),
            List.of(),
            List.of(),
            Money.zero("EUR"),
            List.of(PieceKind.LETTER));
    CompositionBatch batch = CompositionBatch.of(TODAY, 99, Settings.none(), List.of(brief));
    Piece piece =
        ask(OutreachApproach.class, ref, live -> live.compose(batch))
            .getFirst()
            .pieces()
            .getFirst();
    assertEquals("Hello Ida Blume", piece.blocks().getFirst().text());
  }

  @ParameterizedTest(name = "API {0}, {1}: a channel, which is handed more than it knows of")
  @MethodSource("everywhere")
  void channel(OldApi api, Running place) throws IOException {
    boolean knowsFolders = api.lines().contains("GrantedFolder: interface ");
    ExtensionRef ref =
        opened(
            api,
            place,
            "OutreachChannel",
            """
            public ChannelProfile profile(Settings settings) {
              return ChannelProfile.idempotent(Medium.POST, 7, 10);
            }
            public List<Receipt> deliver(Consignment consignment) {
              return consignment.parcels().stream()
                  .map(parcel -> Receipt.accepted(parcel.key(), %s)).toList();
            }
            """
                .formatted(
                    knowsFolders
                        ? "consignment.folder(\"folder\").orElseThrow().names().getFirst() +"
                            + " parcel.documents().getFirst().name()"
                        : "parcel.recipient().company()"));
    Files.writeString(Files.createDirectory(folder.resolve("post")).resolve("list.csv"), "1");
    Piece piece =
        Piece.letter(
            "en",
            "To listen",
            List.of(org.code99.api.Block.of(org.code99.api.BlockKind.MEETING, "May I come?")));
    Parcel parcel =
        new Parcel(
            "a",
            "",
            SENDER,
            RECIPIENT,
            piece,
            List.of(Document.of("letter.pdf", "paper".getBytes(StandardCharsets.UTF_8))));
    try (LentFolder lent = given(folder.resolve("post"))) {
      Consignment consignment =
          new Consignment(Settings.none(), List.of(parcel), Map.of("folder", lent));
      assertEquals(
          knowsFolders ? "list.csvletter.pdf" : "Blume GmbH",
          ask(OutreachChannel.class, ref, live -> live.deliver(consignment)).getFirst().note());
    }
  }

  @ParameterizedTest(name = "API {0}, {1}: a commission calculator")
  @MethodSource("everywhere")
  void commission(OldApi api, Running place) {
    ExtensionRef ref =
        opened(
            api,
            place,
            "CommissionCalculator",
            """
            public List<CommissionStatement> calculate(CommissionBatch batch) {
              return batch.cases().stream().map(one -> CommissionStatement.of(one.key(),
                  one.events().stream().map(event -> StatementLine.of(event.key(), "share",
                      one.participants().getFirst().id(), event.amount(), "all of it")).toList())).toList();
            }
            """);
    CommissionCase won =
        CommissionCase.of(
            "a",
            true,
            List.of(MoneyEvent.invoice("i1", TODAY, Money.of(100, "EUR"))),
            List.of(Participant.of("ada", Rate.percent("100"))));
    CommissionBatch batch = CommissionBatch.of(TODAY, Settings.none(), List.of(won));
    assertEquals(
        Money.of(100, "EUR"),
        ask(CommissionCalculator.class, ref, live -> live.calculate(batch))
            .getFirst()
            .lines()
            .getFirst()
            .amount());
  }

  private ExtensionRef opened(OldApi api, Running place, String point, String members) {
    host = PluginHost.open(HostSettings.of(folder.resolve("shelf")).withRunning(trust -> place));
    String id = "com.example.old";
    Path jar =
        PluginJar.of(id, "1.0.0")
            .against(api.classPath(folder.resolve("api")))
            .withExtension("Old", point, "", members)
            .with("META-INF/code99/messages_en.properties", "hello=Hello {person}")
            .in(folder);
    Bench.done(host.install(jar));
    assertEquals(place, Bench.done(host.enable(id)).running());
    return new ExtensionRef(id, id, point);
  }

  private <P extends ExtensionPoint, R> R ask(Class<P> point, ExtensionRef ref, Use<P, R> use) {
    Answer<R> answer = host.call(point, ref, use);
    return answer
        .answered()
        .orElseThrow(() -> new AssertionError(answer.failed().map(Failure::toString).orElse("")));
  }

  private LentFolder given(Path post) {
    return switch (host.grant(post.toString())) {
      case Grant.Given(LentFolder lent) -> lent;
      case Grant.Refused(List<String> reasons) -> throw new AssertionError(reasons.toString());
    };
  }
}
