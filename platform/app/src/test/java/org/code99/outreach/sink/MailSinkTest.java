package org.code99.outreach.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The demonstration's mail sink")
class MailSinkTest {
  private static final UUID PARCEL = UUID.fromString("0197a1b2-0000-7000-8000-000000000001");

  @TempDir private Path folder;
  private MailSink sink;

  @BeforeEach
  void open() {
    sink = MailSink.open(folder.resolve("mail"));
  }

  @AfterEach
  void close() {
    sink.close();
  }

  /** Says these lines one after the other; answers the code of each answer. */
  private List<String> talk(String... lines) throws IOException {
    try (Socket line = new Socket(InetAddress.getLoopbackAddress(), sink.port())) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
      OutputStream out = line.getOutputStream();
      List<String> codes = new ArrayList<>(List.of(code(in)));
      for (String words : lines) {
        out.write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        codes.add(code(in));
      }
      return codes;
    }
  }

  /** Of an answer of one line or more. */
  private static String code(BufferedReader in) throws IOException {
    @Nullable String line = in.readLine();
    while (line != null && line.length() > 3 && line.charAt(3) == '-') {
      line = in.readLine();
    }
    return line == null ? "" : line.substring(0, 3);
  }

  private List<Letter> letters() {
    return new MailFolder(folder.resolve("mail")).letters();
  }

  @Test
  @DisplayName("S80: keeps a letter before it says so, and reads it back as it was meant")
  void keeps() throws IOException {
    assertEquals(
        List.of("220", "250", "250", "250", "354", "250", "221"),
        talk(
            "EHLO here",
            "MAIL FROM:<us@us.example>",
            "RCPT TO:<ida@blume.example>",
            "DATA",
            """
            Message-ID: <%s@us.example>
            From: =?UTF-8?Q?Carla_Gr=C3=B6=C3=9Fe?= <us@us.example>
            To: Ida
             <ida@blume.example>
            Reply-To: carla@us.example
            Subject: =?UTF-8?B?WndhbnppZyBNaW51dGVuIHp1aMO2cmVu?=
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: quoted-printable

            Gr=C3=BC=C3=9Fe <b>an alle</b>
            ..und ein Punkt
            .\
            """
                .formatted(PARCEL)
                .replace("\n", "\r\n"),
            "QUIT"));
    Letter letter = letters().getFirst();
    assertEquals(Optional.of(PARCEL), letter.parcel());
    assertEquals("Carla Größe <us@us.example>", letter.from());
    assertTrue(letter.to().matches("Ida\\s+<ida@blume.example>"), letter.to());
    assertEquals("carla@us.example", letter.replyTo());
    assertEquals("Zwanzig Minuten zuhören", letter.subject());
    assertEquals("Grüße <b>an alle</b>\n.und ein Punkt", letter.text());
  }

  @Test
  @DisplayName("keeps nothing that was not finished, was for nobody, or is too large")
  void keepsNothing() throws IOException {
    assertEquals(List.of("220", "503", "502", "221"), talk("DATA", "VRFY ida", "QUIT"));
    assertEquals(
        List.of("220", "250", "354", "552"),
        talk(
            "RCPT TO:<ida@blume.example>",
            "DATA",
            ("x".repeat(1_000) + "\r\n").repeat(2_200) + "."));
    try (Socket line = new Socket(InetAddress.getLoopbackAddress(), sink.port())) {
      line.getOutputStream()
          .write("RCPT TO:<a>\r\nDATA\r\nhalf a le".getBytes(StandardCharsets.US_ASCII));
      line.shutdownOutput();
      assertEquals(List.of("220", "250", "354"), answers(line));
    }
    assertEquals(List.of(), letters());
  }

  private static List<String> answers(Socket line) throws IOException {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8))) {
      return in.lines().map(words -> words.substring(0, 3)).toList();
    }
  }

  @Test
  @DisplayName("shows the plain text of a mail with several parts, and anything else as it came")
  void otherMail() throws IOException {
    String parts =
        """
        Subject: Both
        Content-Type: multipart/alternative; boundary=X

        --X
        Content-Type: text/html

        <script>alert(99)</script>
        --X
        Content-Type: text/plain; charset=no-such-charset
        Subject: of a part

        plain
        --X--
        """;
    Letter letter =
        LetterReader.read(
            parts.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
    assertEquals("Both", letter.subject());
    assertEquals("plain", letter.text());
    assertEquals(Optional.empty(), letter.parcel());
    byte[] odd = "<script>alert(99)</script>".getBytes(StandardCharsets.UTF_8);
    assertTrue(LetterReader.read(odd, Instant.EPOCH).text().contains("alert(99)"));
    Files.write(folder.resolve("mail/odd.eml"), odd);
    assertEquals(1, letters().size());
  }
}
