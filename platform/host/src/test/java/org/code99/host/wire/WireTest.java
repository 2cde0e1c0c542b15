package org.code99.host.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.code99.api.Because;
import org.code99.api.BuyerStatus;
import org.code99.api.Consignment;
import org.code99.api.Document;
import org.code99.api.Hostility;
import org.code99.api.Money;
import org.code99.api.Rate;
import org.code99.api.Receipt;
import org.code99.api.Score;
import org.code99.api.ScoringBatch;
import org.code99.api.ScoringCase;
import org.code99.api.Settings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("P12: what travels between house and annex")
class WireTest {
  private static final long SEED = 99;

  private static final Score SCORE =
      Score.of(
          "a \uD83D lone surrogate, \uD83D\uDE22 and zu spät",
          Rate.percent("12.5"),
          Optional.of(Money.of(-1250, "EUR")),
          List.of(Because.of("hello", 7), Because.of("nothing", 0)));

  private static final ScoringBatch BATCH =
      ScoringBatch.of(
          LocalDate.of(2026, 1, 15),
          Long.MIN_VALUE,
          Settings.of(Map.of("a", "1", "b", "")),
          List.of(
              new ScoringCase(
                  "key",
                  Optional.empty(),
                  true,
                  Optional.of(LocalDate.MIN),
                  Optional.of(LocalDate.MAX),
                  List.of(),
                  Integer.MAX_VALUE,
                  List.of(Hostility.of("one-of-tomorrow")),
                  BuyerStatus.UNKNOWN,
                  Optional.of("Rival"))));

  private static Object there(Object value, Class<?> type) throws Malformed {
    Sink sink = new Sink();
    Shape.of(type).write(value, sink);
    Source source = sink.frame(0).source();
    Object read = Shape.of(type).read(source);
    source.end();
    return read;
  }

  @Test
  @DisplayName("arrives as it was sent: texts of any kind, extremes, what is missing")
  void arrives() throws Malformed {
    assertEquals(SCORE, there(SCORE, Score.class));
    assertEquals(BATCH, there(BATCH, ScoringBatch.class));
    Receipt receipt = Receipt.tryLater("k", Instant.parse("2026-01-15T12:00:00.123456789Z"), "");
    assertEquals(receipt, there(receipt, Receipt.class));
    Document paper = (Document) there(Document.of("a.pdf", new byte[] {1, 2, 3}), Document.class);
    assertArrayEquals(new byte[] {1, 2, 3}, paper.content());
  }

  @Test
  @DisplayName("is of the API's types and no others")
  void closedSet() {
    assertThrows(IllegalArgumentException.class, () -> Shape.of(Object.class));
    assertThrows(IllegalArgumentException.class, () -> Shape.of(Runnable.class));
    assertThrows(IllegalArgumentException.class, () -> Shape.of(Frame.class));
    Shape.of(Consignment.class);
  }

  @Test
  @DisplayName("is checked by the records themselves, as if they had been made here")
  void recordsCheck() {
    Sink sink = new Sink().text("key").number(101).number(0L).octet(0).number(0);
    assertEquals(
        "what is no Score: the lines add up to 0, not to the score of 101",
        assertThrows(Malformed.class, () -> Shape.of(Score.class).read(sink.frame(0).source()))
            .what());
  }

  @Test
  @DisplayName("is refused with a sentence where a count, a form or an end is not true")
  void malformed() {
    assertEquals(
        "a count of 1000000000 where 0 bytes are left",
        refused(new Sink().octet(0).number(1_000_000_000)));
    assertEquals("a count of -1 where 0 bytes are left", refused(new Sink().octet(0).number(-1)));
    assertEquals("a text of form 7", refused(new Sink().octet(7)));
    assertEquals("its end comes too early", refused(new Sink().octet(0).octet(0)));
    assertEquals(
        "2 bytes too many",
        assertThrows(Malformed.class, () -> new Sink().octet(0).octet(0).frame(0).source().end())
            .what());
  }

  private static String refused(Sink sink) {
    return assertThrows(Malformed.class, () -> sink.frame(0).source().text()).what();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, Frame.LARGEST + 1, Integer.MIN_VALUE, 0x5465726d})
  @DisplayName("has a length that somebody could mean")
  void lengths(int length) {
    byte[] head = new Sink().number(length).octet(Frame.VERSION).octet(0).frame(0).body();
    assertEquals(
        "a message of " + length + " bytes",
        assertThrows(Malformed.class, () -> read(head)).what());
  }

  @Test
  @DisplayName("has this version, and does not end in the middle")
  void versionAndEnd() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Sink().text("hello").frame(3).write(out);
    byte[] whole = out.toByteArray();
    assertEquals("hello", read(whole).source().text());
    assertThrows(EOFException.class, () -> read(java.util.Arrays.copyOf(whole, whole.length - 1)));
    whole[4] = 2;
    assertEquals(
        "a message of version 2, not 1", assertThrows(Malformed.class, () -> read(whole)).what());
  }

  @Test
  @DisplayName("is no larger than the largest message")
  void tooLarge() {
    Sink sink = new Sink();
    byte[] half = new byte[Frame.LARGEST / 2];
    sink.bytes(half);
    assertThrows(TooLarge.class, () -> sink.bytes(half));
  }

  @Test
  @DisplayName(
      "when bytes of it are changed, is another value or is refused, and never anything else")
  void changedBytes() {
    Sink sink = new Sink();
    Shape.of(ScoringBatch.class).write(BATCH, sink);
    byte[] sound = sink.frame(0).body();
    Random random = new Random(SEED);
    int refused = 0;
    for (int round = 0; round < 20_000; round++) {
      byte[] changed = sound.clone();
      for (int i = random.nextInt(3); i >= 0; i--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      }
      try {
        Shape.of(ScoringBatch.class).read(new Frame(0, changed).source());
      } catch (Malformed e) {
        refused++;
      }
    }
    System.out.println("seed " + SEED + ": " + refused + " of 20000 changed messages refused");
    assertEquals(true, refused > 1_000);
  }

  private static Frame read(byte[] bytes) throws IOException {
    return Frame.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }
}
