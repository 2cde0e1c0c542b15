package org.code99.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.code99.database.Sql;
import org.code99.drawers.NotesReader;
import org.code99.drawers.Testimony.Voice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is said of new losses is read while they are filed")
class NotesWhileFilingTest {
  private static final String HEAD = "account_no,company,competitor,loss_code,loss_reason\n";

  private final Listener listener = new Listener();

  private TestHouse house;

  @BeforeEach
  void open(@TempDir Path folder) {
    house = new TestHouse(folder, List.of(listener));
  }

  @AfterEach
  void leave() {
    house.close();
  }

  @Test
  @DisplayName(
      "P2: a reader hears whose note it is, where it belongs and who was named, once for each loss")
  void hears() {
    house.load(
        HEAD + "A,Alpha,Tessera,PRICE,too dear\nB,Beta,,,\nA,Alpha,Tessera,PRICE,too dear\n");
    assertEquals(1, listener.heard.size(), "B says nothing, and the repeated row is no loss");
    NotesReader.Note note = listener.heard.getFirst();
    assertEquals(
        List.of(note.episode().toString()),
        house.query(
            "SELECT e.id FROM drawers_episode e JOIN drawers_file f ON f.id = e.file_id WHERE account_no = 'A'"));
    assertEquals(house.company(), note.region());
    assertEquals("Tessera", note.competitor());
    assertEquals(Voice.REP, note.words().voice());
    assertEquals("too dear", note.words().text());
    assertEquals("PRICE", note.words().sourceCode());
  }

  @Test
  @DisplayName(
      "P2: notes of a long list come in its order, are read beside the import and written down right after their losses")
  void inBatches() {
    int rows = 2 * Batch.RECORDS + 7;
    house.load(
        IntStream.rangeClosed(1, rows)
            .mapToObj("A%1$d,Alpha %1$d,,,note %1$d\n"::formatted)
            .collect(Collectors.joining("", HEAD, "")));
    assertEquals(
        IntStream.rangeClosed(1, rows).mapToObj("note %d"::formatted).toList(),
        listener.heard.stream().map(note -> note.words().text()).toList());
    assertEquals(List.of((long) Batch.RECORDS, (long) Batch.RECORDS, 7L), listener.storedBefore);
    assertEquals(Set.of(Thread.currentThread()), listener.writing);
    assertEquals(1, listener.preparing.size());
    assertNotEquals(listener.writing, listener.preparing);
  }

  @Test
  @DisplayName("S02: a preview has nothing read")
  void preview() {
    house
        .intake()
        .importList(house.order(house.list(HEAD + "A,Alpha,,,too dear\n", UTF_8)).previewed());
    assertEquals(List.of(), listener.heard);
  }

  @Test
  @DisplayName("S02: what is said of a file that lies there already is not told as new")
  void knownFiles() {
    house.load(HEAD + "A,Alpha,,,too dear\n");
    house.load(HEAD + "A,Alpha,,,too late\nB,Beta,,,too loud\n");
    assertEquals(
        List.of("too dear", "too loud"),
        listener.heard.stream().map(note -> note.words().text()).toList());
  }

  @Test
  @DisplayName("P2: a reader that fails to read or to write takes the whole import back")
  void allOrNothing() {
    listener.onPrepare =
        notes -> {
          throw new IllegalStateException("cannot read");
        };
    assertThrows(CompletionException.class, () -> house.load(HEAD + "A,Alpha,,,too dear\n"));
    listener.onPrepare = notes -> {};
    listener.onWrite =
        notes -> {
          throw new IllegalStateException("cannot write");
        };
    assertThrows(IllegalStateException.class, () -> house.load(HEAD + "A,Alpha,,,too dear\n"));
    assertEquals(List.of("0"), house.query("SELECT count(*) FROM drawers_file"));
    assertEquals(List.of("0"), house.query("SELECT count(*) FROM intake_import"));
  }

  /** Remembers what it heard and when; may be told to fail. */
  private final class Listener implements NotesReader {
    private final List<Note> heard = new ArrayList<>();
    private final List<Long> storedBefore = new ArrayList<>();
    private final Set<Thread> preparing = new HashSet<>();
    private final Set<Thread> writing = new HashSet<>();
    private Consumer<List<Note>> onPrepare = notes -> {};
    private Consumer<List<Note>> onWrite = notes -> {};

    @Override
    public Session begin(UUID companyId) {
      return notes -> {
        preparing.add(Thread.currentThread());
        onPrepare.accept(notes);
        return () -> {
          writing.add(Thread.currentThread());
          onWrite.accept(notes);
          heard.addAll(notes);
          storedBefore.add(stored(notes));
        };
      };
    }

    private long stored(List<Note> notes) {
      return house
          .door(Sql.class)
          .first(
              "SELECT count(*) FROM drawers_words WHERE episode_id = ANY (?)",
              row -> row.getLong(1),
              notes.stream().map(Note::episode).toList())
          .orElseThrow();
    }
  }
}
