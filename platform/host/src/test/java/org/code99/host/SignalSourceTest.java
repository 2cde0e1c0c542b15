package org.code99.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.code99.api.ChangeSignal;
import org.code99.api.ChangeSignalSource;
import org.code99.api.Settings;
import org.code99.api.SignalBatch;
import org.code99.api.SignalProfile;
import org.code99.api.SignalQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("S32: a source of signals in the guard")
class SignalSourceTest {
  private static final String ID = "com.example.register";
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
  private static final String PROFILE =
      """
      public SignalProfile profile(Settings settings) {
        return SignalProfile.of(List.of(SignalKind.of("tender", "A tender")), 60);
      }
      static ChangeSignal tender(String key, String day) {
        return ChangeSignal.of(key, "tender", SignalSubject.customer("Blume", "", "DE"),
            java.time.LocalDate.parse(day), "Screws.");
      }
      """;

  @TempDir private Path temp;
  private PluginHost host;

  @AfterEach
  void close() {
    host.close();
  }

  @ParameterizedTest
  @EnumSource(Running.class)
  @DisplayName("reads a granted folder from where it was, inside and in a process of its own")
  void readsOn(Running place) throws IOException {
    ExtensionRef ref =
        opened(
            place,
            """
            public SignalBatch poll(SignalQuery query) {
              String all = new String(query.folder("folder").orElseThrow().read("news.txt").orElseThrow());
              int from = query.cursor().isEmpty() ? 0 : Integer.parseInt(query.cursor());
              SignalBatch batch = SignalBatch.of(List.of(tender(all.substring(from, from + 2), "2026-01-15")),
                  String.valueOf(from + 2));
              return from + 2 < all.length() ? batch.andMore() : batch;
            }
            """);
    Path news = Files.createDirectory(temp.toRealPath().resolve("news"));
    Files.write(news.resolve("news.txt"), "k1k2".getBytes(StandardCharsets.UTF_8));
    Answer<SignalProfile> profile =
        host.call(ChangeSignalSource.class, ref, source -> source.profile(Settings.none()));
    assertEquals("A tender", profile.answered().orElseThrow().kinds().getFirst().label("de"));
    SignalBatch first = asked(ref, news, "").answered().orElseThrow();
    assertEquals(List.of("k1"), first.signals().stream().map(ChangeSignal::key).toList());
    assertTrue(first.more());
    SignalBatch last = asked(ref, news, first.cursor()).answered().orElseThrow();
    assertEquals(List.of("k2"), last.signals().stream().map(ChangeSignal::key).toList());
    assertEquals("4", last.cursor());
  }

  @ParameterizedTest
  @EnumSource(Running.class)
  @DisplayName("is stopped at its deadline")
  void hangs(Running place) throws IOException {
    ExtensionRef ref =
        opened(
            place,
            "public SignalBatch poll(SignalQuery query) { while (true) { Thread.onSpinWait(); } }");
    assertEquals(FailureKind.HUNG, asked(ref, temp, "").failed().map(Failure::kind).orElseThrow());
  }

  @Test
  @DisplayName("is not believed when it tells too much, twice, of tomorrow, or of other kinds")
  void nonsense() throws IOException {
    ExtensionRef ref =
        opened(
            Running.IN_PROCESS,
            """
            public SignalBatch poll(SignalQuery query) {
              return SignalBatch.of(List.of(tender("a", "2026-01-16"), tender("a", "2026-01-15"),
                  ChangeSignal.of("b", "fire", SignalSubject.customer("x".repeat(301), "", "Germany"),
                      java.time.LocalDate.parse("2026-01-01"), "\\0")), "c".repeat(4001));
            }
            """);
    Failure failure = asked(ref, temp, "").failed().orElseThrow();
    assertEquals(FailureKind.NONSENSE, failure.kind());
    for (String problem :
        List.of(
            "it answered 3 signals where 2 were asked for",
            "its cursor has 4001 characters: at most 4000",
            "signal 'a' happened on 2026-01-16, and today is 2026-01-15",
            "signal 'a' is there twice",
            "signal 'b' is of kind 'fire', which its profile does not have",
            "and 3 more of the kind")) {
      assertTrue(failure.message().contains(problem), failure.message());
    }
  }

  @Test
  @DisplayName("has a minute for an answer, unless the house says otherwise")
  void deadline() {
    host = PluginHost.open(HostSettings.of(temp.resolve("shelf")));
    assertEquals(Duration.ofMinutes(1), HostSettings.of(temp).deadlineOf(ChangeSignalSource.class));
  }

  private ExtensionRef opened(Running place, String poll) throws IOException {
    Path folder = temp.toRealPath();
    host =
        PluginHost.open(
            HostSettings.of(folder.resolve("shelf"))
                .withRunning(trust -> place)
                .withDeadline(ChangeSignalSource.class, Duration.ofSeconds(3)));
    Path jar =
        PluginJar.of(ID, "1.0.0")
            .withManifest("Plugin-Requires", ">=1.1.0 & <2.0.0")
            .withExtension("Register", "ChangeSignalSource", "", PROFILE + poll)
            .in(folder);
    Bench.done(host.install(jar));
    Bench.done(host.enable(ID));
    return new ExtensionRef(ID, ID, "ChangeSignalSource");
  }

  private Answer<SignalBatch> asked(ExtensionRef ref, Path folder, String cursor)
      throws IOException {
    Path real = folder.toRealPath();
    if (real.equals(temp.toRealPath())) {
      return host.call(
          ChangeSignalSource.class,
          ref,
          source -> source.poll(query(Map.of(), cursor)),
          SignalAnswers.to(query(Map.of(), cursor), Set.of("tender")));
    }
    try (LentFolder lent = ((Grant.Given) host.grant(real.toString())).folder()) {
      SignalQuery query = query(Map.of("folder", lent), cursor);
      return host.call(
          ChangeSignalSource.class,
          ref,
          source -> source.poll(query),
          SignalAnswers.to(query, Set.of("tender")));
    }
  }

  private static SignalQuery query(
      Map<String, org.code99.api.GrantedFolder> folders, String cursor) {
    return SignalQuery.of(Settings.none(), folders, cursor, TODAY, 2);
  }
}
