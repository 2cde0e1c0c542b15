package org.code99.outreach.sink;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** Reads what a mail server got: a few fields of the head, and the first text as it was meant. */
final class LetterReader {
  private static final Pattern NUMBER =
      Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@");

  private LetterReader() {}

  /** What cannot be read as a mail is shown as it came. */
  static Letter read(byte[] bytes, Instant arrived) {
    Map<String, String> head = new HashMap<>();
    Optional<String> text = Optional.empty();
    MimeTokenStream mail = new MimeTokenStream();
    mail.parse(new ByteArrayInputStream(bytes));
    try {
      for (EntityState state = mail.getState();
          state != EntityState.T_END_OF_STREAM;
          state = mail.next()) {
        if (state == EntityState.T_FIELD) {
          field(mail.getField(), head);
        } else if (state == EntityState.T_BODY && text.isEmpty()) {
          text = text(mail);
        }
      }
    } catch (MimeException | IOException e) {
      text = Optional.empty();
    }
    return new Letter(
        number(head.getOrDefault("message-id", "")),
        head.getOrDefault("from", ""),
        head.getOrDefault("reply-to", ""),
        head.getOrDefault("to", ""),
        head.getOrDefault("subject", ""),
        text.filter(words -> !words.isBlank())
            .orElseGet(() -> new String(bytes, StandardCharsets.UTF_8))
            .strip(),
        arrived);
  }

  /** The first of a name counts; parts of a letter have heads of their own. */
  private static void field(Field field, Map<String, String> head) {
    head.putIfAbsent(
        field.getName().toLowerCase(Locale.ROOT),
        DecoderUtil.decodeEncodedWords(field.getBody().strip(), DecodeMonitor.SILENT));
  }

  private static Optional<String> text(MimeTokenStream mail) throws IOException {
    if (!mail.getBodyDescriptor().getMimeType().equals("text/plain")) {
      return Optional.empty();
    }
    byte[] text = mail.getDecodedInputStream().readAllBytes();
    return Optional.of(
        new String(text, charset(mail.getBodyDescriptor().getCharset())).replace("\r\n", "\n"));
  }

  private static Charset charset(String name) {
    try {
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private static Optional<UUID> number(String messageId) {
    Matcher number = NUMBER.matcher(messageId);
    return number.find() ? Optional.of(UUID.fromString(number.group(1))) : Optional.empty();
  }
}
