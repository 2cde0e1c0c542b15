package org.code99.drawers;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** E-mail addresses, compared by the mailbox that they lead to. */
final class Mailbox {
  private Mailbox() {}

  /** Lower case, without a tag behind a plus; Google's mailboxes know no dots. */
  static Optional<String> key(String written) {
    String address =
        Normalizer.normalize(written.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    int at = address.lastIndexOf('@');
    if (at < 1 || at == address.length() - 1) {
      return Optional.empty();
    }
    String local = address.substring(0, at);
    String domain = address.substring(at + 1).replaceFirst("^googlemail\\.com$", "gmail.com");
    int tag = local.indexOf('+');
    String mailbox = tag > 0 ? local.substring(0, tag) : local;
    return Optional.of(
        (domain.equals("gmail.com") ? mailbox.replace(".", "") : mailbox) + "@" + domain);
  }
}
