package org.code99.plugin.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.code99.api.Consignment;
import org.code99.api.DeliveryPromise;
import org.code99.api.Medium;
import org.code99.api.Parcel;
import org.code99.api.Receipt;
import org.code99.api.Settings;
import org.code99.api.SettingsFinding;
import org.code99.api.SettingsTrial;
import org.code99.host.Grant;
import org.code99.host.HostSettings;
import org.code99.host.LentFolder;
import org.code99.host.PluginHost;
import org.code99.testkit.TestContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The print channel")
class PrintChannelTest {
  private final PrintChannel channel = new PrintChannel(TestContext.of(PrintChannel.class));

  @TempDir private Path temp;
  private Path post;
  private PluginHost host;
  private LentFolder folder;

  @BeforeEach
  void open() throws IOException {
    Path base = temp.toRealPath();
    post = Files.createDirectory(base.resolve("post"));
    host = PluginHost.open(HostSettings.of(base.resolve("shelf")));
    folder = assertInstanceOf(Grant.Given.class, host.grant(post.toString())).folder();
  }

  @AfterEach
  void close() {
    folder.close();
    host.close();
  }

  private List<String> outcomes(Parcel... parcels) {
    return channel.deliver(Post.into(folder, parcels)).stream().map(Receipt::outcome).toList();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(post)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private List<String> files(String ending) throws IOException {
    return files().stream().filter(name -> name.endsWith(ending)).toList();
  }

  private String lists() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String name : files("-packing-list.csv")) {
      lines.append(
          Files.readString(post.resolve(name)).lines().skip(1).collect(Collectors.joining("\n")));
    }
    return lines.toString();
  }

  @Test
  @DisplayName("S41, S46: a batch of print-ready files in the order of its packing list")
  void batch() throws IOException {
    List<Receipt> receipts =
        channel.deliver(
            Post.into(folder, Post.letter(1, "Blume GmbH"), Post.kit(2, "=Rot, Grün & \"Co\"")));
    assertEquals(List.of("accepted", "accepted"), receipts.stream().map(Receipt::outcome).toList());
    List<String> shown = files(".pdf").stream().filter(name -> !name.startsWith("art")).toList();
    assertEquals(receipts.getFirst().note() + "-letter.pdf", shown.getFirst());
    assertEquals(receipts.getLast().note() + "-cover-note.pdf", shown.getLast());
    assertEquals("letter.pdf to Blume GmbH", Files.readString(post.resolve(shown.getFirst())));
    String artwork = files("-board.pdf").getFirst();
    assertEquals(
        """
        01,%s,letter,Blume GmbH,,"Main St 1, 8001 Zürich",CH,Carla Falk,,,,%s
        02,%s,kit,"'=Rot, Grün & ""Co""\",,"Main St 1, 8001 Zürich",CH,Carla Falk,"3 x Dart, soft tip [DB-DART]",%s,soft tips,%s\
        """
            .formatted(shown.getFirst(), Post.key(1), shown.getLast(), artwork, Post.key(2)),
        lists());
    assertEquals(4, files().size(), files().toString());
  }

  @Test
  @DisplayName("The same parcel twice makes one file and one line, also when it was taken away")
  void twice() throws IOException {
    outcomes(Post.letter(1, "Blume GmbH"));
    List<String> before = files();
    assertEquals(
        List.of("accepted", "accepted"),
        outcomes(Post.letter(1, "Blume GmbH"), Post.letter(2, "Otto AG")));
    assertEquals(2, files("letter.pdf").size());
    assertTrue(files().containsAll(before));
    for (String name : files("letter.pdf")) {
      Files.delete(post.resolve(name));
    }
    assertEquals(List.of("accepted"), outcomes(Post.letter(2, "Otto AG")));
    assertEquals(List.of(), files("letter.pdf"), "somebody printed it already");
    assertEquals(2, lists().split(Post.key(1).substring(0, 8), -1).length - 1);
  }

  @Test
  @DisplayName("Killed before the list: nothing was shown, and the same parcel is printed once")
  void killedBeforeTheList() throws IOException {
    Paper.of(Post.letter(1, "Blume GmbH")).layReady(folder);
    assertEquals(List.of(), files(".pdf"));
    outcomes(Post.letter(1, "Blume GmbH"));
    assertEquals(1, files("letter.pdf").size());
    assertEquals(List.of(), files(".part"));
  }

  @Test
  @DisplayName("Killed after the list: it names all, and what was not shown yet is shown then")
  void killedAfterTheList() throws IOException {
    List<Parcel> parcels = List.of(Post.letter(1, "Blume GmbH"), Post.kit(2, "Otto AG"));
    Batch batch = Batch.of(Instant.now(), parcels);
    parcels.forEach(parcel -> Paper.of(parcel).layReady(folder));
    batch.writeList(folder);
    Paper.of(parcels.getFirst()).show(folder, batch.reference(Post.key(1)));
    String list = lists();
    assertTrue(list.contains(Post.key(1)) && list.contains(Post.key(2)), list);
    assertEquals(List.of("accepted", "accepted"), outcomes(parcels.toArray(Parcel[]::new)));
    assertEquals(1, files("letter.pdf").size());
    assertEquals(1, files("cover-note.pdf").size());
    assertEquals(list, lists());
    assertEquals(List.of(), files(".part"));
  }

  @Test
  @DisplayName("What is printed for many kits lies there once")
  void artworkOnce() throws IOException {
    Parcel[] kits =
        IntStream.rangeClosed(1, 30)
            .mapToObj(number -> Post.kit(number, "Customer " + number))
            .toArray(Parcel[]::new);
    outcomes(kits);
    assertEquals(30, files("cover-note.pdf").size());
    assertEquals(1, files("-board.pdf").size());
    assertTrue(
        files("cover-note.pdf").getLast().contains("-30-"), files("cover-note.pdf").toString());
  }

  @Test
  @DisplayName("Without a folder, or with one that takes nothing, all of it waits")
  void waits() throws IOException {
    Consignment nowhere = new Consignment(Settings.none(), List.of(Post.letter(1, "Blume GmbH")));
    assertEquals("try-later", channel.deliver(nowhere).getFirst().outcome());
    Path list = Path.of(PackingLists.name("2999-01-01-000000-000001"));
    Files.createDirectory(post.resolve(list));
    Files.createSymbolicLink(
        post.resolve("parcel-" + Post.key(1) + ".part"), post.resolve("elsewhere"));
    assertEquals(List.of("try-later"), outcomes(Post.letter(1, "Blume GmbH")));
    assertFalse(Files.exists(post.resolve("elsewhere")));
    assertEquals(List.of(), files("letter.pdf"));
    folder.close();
    assertThrows(IllegalStateException.class, () -> outcomes(Post.letter(2, "Otto AG")));
  }

  @Test
  @DisplayName("A packing list that somebody tore is read as far as it goes")
  void tornList() throws IOException {
    Files.write(
        post.resolve("2999-01-01-000000-000001-packing-list.csv"),
        "no,file\n\n01\n,,,\n\u0000".getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of("accepted"), outcomes(Post.letter(1, "Blume GmbH")));
  }

  @Test
  @DisplayName("It knows its parcels again, and says so")
  void promise() {
    assertEquals(DeliveryPromise.IDEMPOTENT, channel.profile(Settings.none()).promise());
    assertEquals(Medium.POST, channel.profile(Settings.none()).medium());
  }

  @Test
  @DisplayName("S77: a check looks into the folder and leaves nothing there")
  void check() throws IOException {
    SettingsFinding fine =
        channel.check(new SettingsTrial(Settings.none(), Map.of("folder", folder))).getFirst();
    assertEquals("works", fine.outcome(), fine.sentence());
    assertEquals(List.of(), files());
    SettingsFinding none = channel.check(SettingsTrial.of(Settings.none())).getFirst();
    assertEquals("fails folder", none.outcome() + " " + none.setting());
  }
}
