package org.code99.plugin.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.util.Properties;
import org.code99.api.Settings;

/**
 * The mail server of a region, and in whose name it sends.
 *
 * @param security {@code starttls}, {@code tls} or {@code none}
 */
record MailServer(
    String host,
    int port,
    String security,
    String user,
    String password,
    String fromAddress,
    String fromName) {
  private static final String MILLIS = "20000";

  static MailServer of(Settings settings) {
    return new MailServer(
        settings.text("host", ""),
        settings.wholeNumber("port", 587),
        settings.text("security", "starttls"),
        settings.text("user", ""),
        settings.text("password", ""),
        settings.text("from-address", ""),
        settings.text("from-name", ""));
  }

  Properties properties() {
    Properties properties = new Properties();
    properties.put("mail.smtp.connectiontimeout", MILLIS);
    properties.put("mail.smtp.timeout", MILLIS);
    properties.put("mail.smtp.writetimeout", MILLIS);
    properties.put("mail.smtp.auth", Boolean.toString(!user.isEmpty()));
    properties.put("mail.smtp.from", fromAddress);
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    if (security.equals("starttls")) {
      properties.put("mail.smtp.starttls.enable", "true");
      properties.put("mail.smtp.starttls.required", "true");
    }
    if (security.equals("tls")) {
      properties.put("mail.smtp.ssl.enable", "true");
    }
    return properties;
  }

  /** Opens a connection, and signs in where somebody has to. */
  void open(Transport transport) throws MessagingException {
    transport.connect(host, port, user.isEmpty() ? null : user, user.isEmpty() ? null : password);
  }

  /** What stands behind the at sign of our own address. */
  String domain() {
    return fromAddress.substring(fromAddress.lastIndexOf('@') + 1);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return user + "@" + host + ":" + port;
  }
}
