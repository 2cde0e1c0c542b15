package org.code99.plugin.email;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.ArrayList;
import java.util.List;
import org.code99.api.SettingsFinding;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Tries a mail server out: connects, signs in, and hangs up before there is any letter. */
final class Connecting {
  private Connecting() {}

  static List<SettingsFinding> to(MailServer server) {
    List<SettingsFinding> findings = new ArrayList<>();
    if (server.fromAddress().isEmpty()) {
      findings.add(
          SettingsFinding.fails("from-address", "No sender's address is set: nothing is sent."));
    }
    findings.add(
        server.host().isEmpty()
            ? SettingsFinding.fails("host", "No mail server is named: nothing is sent.")
            : connected(server));
    return List.copyOf(findings);
  }

  private static String signedIn(Transport transport, MailServer server) {
    if (server.user().isEmpty()) {
      return "";
    }
    return transport instanceof SMTPTransport smtp && smtp.supportsExtension("AUTH")
        ? " and lets " + server.user() + " in"
        : " and asks nobody to sign in";
  }

  private static SettingsFinding connected(MailServer server) {
    try (Transport transport = Session.getInstance(server.properties()).getTransport("smtp")) {
      server.open(transport);
      return SettingsFinding.works(
          "The mail server %s answers at port %d%s. Nothing was sent."
              .formatted(server.host(), server.port(), signedIn(transport, server)));
    } catch (AuthenticationFailedException e) {
      return SettingsFinding.fails(
          "password", "The mail server does not let " + server.user() + " in: " + e.getMessage());
    } catch (MessagingException e) {
      return SettingsFinding.fails("host", "The mail server: " + e.getMessage());
    }
  }
}
