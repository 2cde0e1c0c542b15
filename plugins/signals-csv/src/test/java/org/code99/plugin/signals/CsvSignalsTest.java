package org.code99.plugin.signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.code99.api.ChangeSignal;
import org.code99.api.Settings;
import org.code99.api.SignalBatch;
import org.code99.api.SignalQuery;
import org.code99.api.SignalSubject;
import org.code99.testkit.TestContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Signals from CSV files")
class CsvSignalsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

  private final CsvSignals source = new CsvSignals(TestContext.of(CsvSignals.class));

  @TempDir private Path temp;
  private FilledFolder folder;

  @BeforeEach
  void open() throws IOException {
    folder = new FilledFolder(temp);
  }

  @AfterEach
  void close() {
    folder.close();
  }

  private SignalBatch asked(Settings settings, String cursor) {
    return source.poll(
        SignalQuery.of(settings, Map.of("folder", folder.lent()), cursor, TODAY, 500));
  }

  private static List<String> words(SignalBatch batch) {
    return batch.signals().stream().map(ChangeSignal::words).toList();
  }

  @Test
  @DisplayName("S32: a kind of its own needs a line in the settings, and no Java")
  void ownKinds() throws IOException {
    folder.has(
        "a.csv",
        "kind;company;country;date;words\ntender-published;Blüte & Söhne;de;2026-01-15;\"Screws; \"\"many\"\"\"\n");
    Settings settings =
        Settings.of(
            Map.of("kinds", "tender-published = A tender is published; price-rise = Dearer"));
    assertEquals("A tender is published", source.profile(settings).kinds().get(4).label("en"));
    ChangeSignal signal = asked(settings, "").signals().getFirst();
    assertEquals("tender-published", signal.kind());
    assertEquals(SignalSubject.customer("Blüte & Söhne", "", "DE"), signal.about());
    assertEquals("Screws; \"many\"", signal.words());
    assertThrows(
        IllegalArgumentException.class,
        () -> source.profile(Settings.of(Map.of("kinds", "just words"))));
  }

  @Test
  @DisplayName(
      "S32: rows that are added and files that come later are read on; nothing is read twice")
  void readsOn() throws IOException {
    folder.has("2026-01-14.csv", "kind,company,date,words\nacquired,Blume,2026-01-14,one\n");
    SignalBatch first = asked(Settings.none(), "");
    assertEquals(List.of("one"), words(first));
    folder.has(
        "2026-01-14.csv",
        "kind,company,date,words\nacquired,Blume,2026-01-14,one\nacquired,Blume,2026-01-14,two\n");
    folder.has(
        "2026-01-15.csv",
        "\uFEFFkind,company,date,words\r\nacquired,Blume,2026-01-15,three\r\n\r\nacquired,Blume,2026-01-15,three\r\n");
    SignalBatch next = asked(Settings.none(), first.cursor());
    assertEquals(List.of("two", "three"), words(next), "the same row again is the same event");
    assertEquals(List.of(), words(asked(Settings.none(), next.cursor())));
  }

  @Test
  @DisplayName(
      "S32: a row that tells nothing usable is written down beside its file, with all its faults")
  void faults() throws IOException {
    folder.has(
        "a.csv",
        """
        kind,about,company,country,date,words
        moved,somebody,,Germany,yesterday,all of it wrong
        acquired,,Blume,,2026-01-15,right
        """);
    assertEquals(List.of("right"), words(asked(Settings.none(), "")));
    asked(Settings.none(), "");
    assertEquals(
        "row 2: 'moved' is none of the kinds [buyer-left, acquired, competitor-failing,"
            + " needs-changed]; 'somebody' is neither customer nor competitor; it names nobody:"
            + " fill in company or domain; 'Germany' is no country: write it as DE; 'yesterday' is"
            + " no day: write it as 2026-03-31\n",
        folder.text("a.csv.rejected.txt"));
  }

  @Test
  @DisplayName("S32: without a folder it tells nothing, and forgets nothing")
  void noFolder() {
    SignalBatch batch =
        source.poll(SignalQuery.of(Settings.none(), Map.of(), "3/a.csv", TODAY, 500));
    assertEquals(SignalBatch.none("3/a.csv"), batch);
  }
}
