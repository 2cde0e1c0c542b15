package org.code99.plugin.email;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Collectors;
import org.code99.api.Block;
import org.code99.api.Parcel;

/**
 * A letter as an e-mail: plain text, the owner of the file as who is answered, and a number that is
 * the same for ever for this parcel.
 */
final class EmailLetter extends MimeMessage {
  private final String number;

  private EmailLetter(Session session, String number) {
    super(session);
    this.number = number;
  }

  static EmailLetter of(Session session, MailServer server, Parcel parcel)
      throws MessagingException {
    String utf8 = StandardCharsets.UTF_8.name();
    EmailLetter letter = new EmailLetter(session, "<" + parcel.key() + "@" + server.domain() + ">");
    try {
      letter.setFrom(
          new InternetAddress(
              server.fromAddress(),
              server.fromName().isEmpty() ? parcel.sender().signer() : server.fromName(),
              utf8));
      if (!parcel.sender().email().isEmpty()) {
        letter.setReplyTo(
            new InternetAddress[] {
              new InternetAddress(parcel.sender().email(), parcel.sender().signer(), utf8)
            });
      }
      letter.setRecipient(
          Message.RecipientType.TO,
          new InternetAddress(
              parcel.address(),
              parcel.recipient().person().orElse(parcel.recipient().company()),
              utf8));
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every Java knows UTF-8", e);
    }
    letter.setSubject(parcel.piece().subject(), utf8);
    letter.setSentDate(Date.from(Instant.now()));
    letter.setHeader("Content-Language", parcel.piece().language());
    letter.setText(
        parcel.piece().blocks().stream().map(Block::text).collect(Collectors.joining("\n\n"))
            + "\n",
        utf8);
    letter.saveChanges();
    return letter;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", number);
  }
}
