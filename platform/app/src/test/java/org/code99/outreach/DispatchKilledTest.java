package org.code99.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.code99.LostAccount;
import org.code99.PluginJars;
import org.code99.Sales;
import org.code99.TestHouse;
import org.code99.api.Medium;
import org.code99.api.OutreachApproach;
import org.code99.drawers.ListedAccount;
import org.code99.triage.RankOrder;
import org.code99.triage.Triage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("two processes send while it kills them")
@DisplayName("A process that is killed while it sends")
class DispatchKilledTest {
  private static final int MESSAGES = 200;

  private static final int ROUNDS = Integer.getInteger("killed.rounds", 2);

  private static final long SEED = 99;
  private static final String LETTERS = "org.test.letters";
  private static final String WIRE = "org.test.wire";
  private static final String PORT =
      """
      {"type": "object", "properties": {"port": {"type": "integer"}}}
      """;
  private static final String TO_THE_SINK =
      """
      public ChannelProfile profile(Settings settings) {
        return ChannelProfile.atMostOnce(Medium.POST, 10);
      }
      public List<Receipt> deliver(Consignment consignment) {
        List<Receipt> receipts = new ArrayList<>();
        try (java.net.Socket sink = new java.net.Socket("127.0.0.1", consignment.settings().wholeNumber("port", 0))) {
          java.io.BufferedReader in = new java.io.BufferedReader(new java.io.InputStreamReader(sink.getInputStream()));
          for (Parcel parcel : consignment.parcels()) {
            sink.getOutputStream().write((ProcessHandle.current().pid() + " " + parcel.key() + "\\n").getBytes());
            if (!"ok".equals(in.readLine())) {
              throw new IllegalStateException("no answer");
            }
            receipts.add(Receipt.accepted(parcel.key(), ""));
          }
          return receipts;
        } catch (java.io.IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
      }
      """;

  @TempDir Path folder;

  @Test
  @DisplayName(
      "P12, invariant 3: again and again, in the middle of 200 messages: each is received once and sent, or unknown and received at most once")
  void atMostOnce() throws IOException, InterruptedException {
    List<Process> nodes = new ArrayList<>();
    try (TestHouse house = new TestHouse(folder);
        KillingSink sink = new KillingSink(SEED)) {
      Path jar = new PluginJars(folder).channel(WIRE, TO_THE_SINK, PORT);
      Sales sales = new Sales(house);
      release(house, sales, sink.port());
      int started = 0;
      int unknown = 0;
      for (int round = 1; round <= ROUNDS; round++) {
        sink.begin(MESSAGES);
        planAgain(house);
        while (count(house, "state IN ('planned', 'claimed', 'sending')") > 0) {
          nodes.removeIf(node -> !node.isAlive());
          while (nodes.size() < 2) {
            nodes.add(node(house, jar, started++));
          }
          nodes.getFirst().waitFor(200, TimeUnit.MILLISECONDS);
        }
        assertTrue(sink.killed(), "nobody was killed in round " + round);
        assertEquals(List.of(), wrong(house, sink.received()), "round " + round);
        assertEquals(
            count(house, "state = 'unknown'"),
            house.door(Dispatch.class).unknown(sales.nora()).size(),
            "all of them are listed");
        unknown += count(house, "state = 'unknown'");
      }
      assertTrue(unknown > 0, "nobody died with a message in hand");
      System.out.printf("%d x %d messages, %d unknown; seed %d%n", ROUNDS, MESSAGES, unknown, SEED);
    } finally {
      for (Process node : nodes) {
        node.destroyForcibly().waitFor();
      }
    }
  }

  /** The same parcels once more, as if none of them had ever been handed over. */
  private static void planAgain(TestHouse house) {
    house.tamper(
        """
        UPDATE outreach_parcel
           SET state = 'planned', person_key = '', node = NULL, lease_until = NULL, sent_on = NULL, sent_by = NULL
        """);
  }

  private static void release(TestHouse house, Sales sales, int port) {
    house.openApproach(LETTERS, ApproachSource.LETTER + ApproachSource.NO_MORE);
    house.openChannel(WIRE, TO_THE_SINK, PORT);
    assertEquals(List.of(), house.choose(OutreachApproach.class, LETTERS, Map.of()));
    assertEquals(List.of(), house.chooseChannel(Medium.POST, WIRE, Map.of("port", "" + port)));
    LostAccount[] lost =
        IntStream.range(1000, 1000 + MESSAGES)
            .mapToObj(n -> LostAccount.lost("" + n).in(sales.north()))
            .toArray(LostAccount[]::new);
    ListedAccount[] list = LostAccount.list(lost);
    house.file(list);
    house.tamper(
        "UPDATE drawers_file SET owner_id = '%s', owner_name = 'Ada', stage = 'assigned'"
            .formatted(sales.id("Ada")));
    house
        .door(Triage.class)
        .rank(new RankOrder(house.company().id(), TestHouse.TODAY, SEED, done -> {}));
    GoingOut goingOut = house.door(GoingOut.class);
    UUID wave =
        goingOut.compose(
            sales.nora(), house.askId("SELECT id FROM drawers_drawer"), 0, TestHouse.TODAY);
    assertEquals(List.of(), goingOut.approve(sales.nora(), wave));
    assertEquals(MESSAGES, house.door(Dispatch.class).release(sales.nora(), wave, Medium.POST));
  }

  private Process node(TestHouse house, Path jar, int number) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(SendingNode.class.getName());
    command.add(folder.resolve("shelf-" + number).toString());
    command.add(jar.toString());
    house.properties().forEach((name, value) -> command.addAll(List.of(name, value.toString())));
    command.addAll(List.of("micronaut.server.port", "-1"));
    command.addAll(List.of("code99.dispatch.lease", "2s", "code99.dispatch.pause", "50ms"));
    return new ProcessBuilder(command)
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.INHERIT)
        .start();
  }

  private static int count(TestHouse house, String which) {
    return Integer.parseInt(
        house.ask("SELECT count(*) FROM outreach_parcel WHERE " + which).getFirst());
  }

  /** Every message that was received more often than its state allows. */
  private static List<String> wrong(TestHouse house, Map<String, Integer> received) {
    return house.ask("SELECT id, state FROM outreach_parcel").stream()
        .filter(line -> {
          String[] parcel = line.split(" ", -1);
          int times = received.getOrDefault(parcel[0], 0);
          return switch (parcel[1]) {
            case "sent" -> times != 1;
            case "unknown" -> times > 1;
            default -> true;
          };
        })
        .toList();
  }
}
