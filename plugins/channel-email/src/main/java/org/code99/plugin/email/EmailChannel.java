package org.code99.plugin.email;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.code99.api.ChannelProfile;
import org.code99.api.Consignment;
import org.code99.api.Medium;
import org.code99.api.OutreachChannel;
import org.code99.api.Parcel;
import org.code99.api.PluginContext;
import org.code99.api.Receipt;
import org.code99.api.Settings;
import org.code99.api.SettingsCheck;
import org.code99.api.SettingsFinding;
import org.code99.api.SettingsRules;
import org.code99.api.SettingsTrial;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.pf4j.Extension;

/**
 * Sends letters through a mail server. It takes one parcel at a time: when a connection breaks
 * after the letter was handed over, nobody knows whether it left, and that shall be so of one
 * letter only.
 */
@Extension
public final class EmailChannel implements OutreachChannel, SettingsCheck, SettingsRules {
  /** The name of a host has a dot somewhere, but on the machine itself. */
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>,;]+@(?:localhost|[^\\s@<>,;.]+(?:\\.[^\\s@<>,;.]+)+)");

  private static final Duration SOON = Duration.ofMinutes(5);
  private static final Duration LATER = Duration.ofHours(1);

  /** Needs nothing of the platform. */
  public EmailChannel(PluginContext context) {}

  @Override
  public ChannelProfile profile(Settings settings) {
    return ChannelProfile.atMostOnce(Medium.EMAIL, 1);
  }

  @Override
  public List<Receipt> deliver(Consignment consignment) {
    MailServer server = MailServer.of(consignment.settings());
    return consignment.parcels().stream().map(parcel -> send(server, parcel)).toList();
  }

  @Override
  public List<SettingsFinding> faults(Settings settings) {
    String from = settings.text("from-address", "").strip();
    return from.isEmpty() || ADDRESS.matcher(from).matches()
        ? List.of()
        : List.of(
            SettingsFinding.fails(
                "from-address",
                "'%s' is no e-mail address: write it as sales@house.example.".formatted(from)));
  }

  @Override
  public List<SettingsFinding> check(SettingsTrial trial) {
    return Connecting.to(MailServer.of(trial.settings()));
  }

  private static Receipt send(MailServer server, Parcel parcel) {
    if (server.host().isEmpty() || server.fromAddress().isEmpty()) {
      return Receipt.tryLater(
          parcel.key(),
          Instant.now().plus(LATER),
          "no mail server or no sender's address is set: set them under Who uses what");
    }
    Session session = Session.getInstance(server.properties());
    try (Transport transport = session.getTransport("smtp")) {
      EmailLetter letter = EmailLetter.of(session, server, parcel);
      try {
        server.open(transport);
      } catch (MessagingException e) {
        return Receipt.tryLater(
            parcel.key(), Instant.now().plus(SOON), "the mail server: " + e.getMessage());
      }
      return hand(transport, letter, parcel);
    } catch (MessagingException e) {
      throw new IllegalStateException("nobody knows whether it left: " + e.getMessage(), e);
    }
  }

  /** An answer of the server is an answer; a connection that breaks is none. */
  private static Receipt hand(Transport transport, EmailLetter letter, Parcel parcel)
      throws MessagingException {
    try {
      Address[] to = letter.getAllRecipients();
      transport.sendMessage(letter, to);
      return Receipt.accepted(parcel.key(), letter.getMessageID());
    } catch (MessagingException e) {
      Said said = said(e).orElseThrow(() -> e);
      String words = "the mail server says " + said.words();
      return said.code() >= 500
          ? Receipt.refused(parcel.key(), words)
          : Receipt.tryLater(parcel.key(), Instant.now().plus(SOON), words);
    }
  }

  /** An answer of the server that is no consent. */
  private record Said(int code, String words) {}

  /** What the server answered, anywhere in the chain. */
  private static Optional<Said> said(MessagingException thrown) {
    for (Exception e = thrown;
        e instanceof MessagingException chained;
        e = chained.getNextException()) {
      int code =
          switch (e) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException sending -> sending.getReturnCode();
            default -> 0;
          };
      if (code >= 400) {
        return Optional.of(new Said(code, String.valueOf(e.getMessage()).strip()));
      }
    }
    return Optional.empty();
  }
}
