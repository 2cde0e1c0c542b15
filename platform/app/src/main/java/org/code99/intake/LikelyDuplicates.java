package org.code99.intake;

import java.util.Locale;
import java.util.Set;
import org.code99.drawers.Fingerprint;
import org.code99.drawers.ListedAccount;
import org.code99.drawers.Spelling;

/**
 * Finds rows that are probably one customer under two numbers: the same telephone number and one
 * more of name, mail domain and postal code; or the same door and name. Holds fingerprints only.
 */
final class LikelyDuplicates {
  private static final int SHORTEST_PHONE = 6;
  private static final Set<String> EVERYBODYS_MAIL =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "outlook.com",
          "hotmail.com",
          "live.com",
          "yahoo.com",
          "icloud.com",
          "aol.com",
          "gmx.de",
          "gmx.net",
          "web.de",
          "t-online.de",
          "orange.fr",
          "wanadoo.fr",
          "free.fr",
          "laposte.net",
          "telefonica.net",
          "terra.es");

  private final RowTable seen = new RowTable(false);

  /** The earliest row that is probably the same customer; 0 when there is none. */
  int earlier(ListedAccount account) {
    ListedAccount.Address address = account.address();
    long name = print(Spelling.company(account.company()));
    long postal = print(Spelling.letters(address.postalCode()));
    long phone = phone(account.contact().phone());
    long domain = domain(account.contact().email());
    long street = print(Spelling.letters(address.street()));
    int row = account.row();
    int earliest = 0;
    if (phone != 0) {
      earliest = earlier(earliest, phone, name, 1, row);
      earliest = earlier(earliest, phone, domain, 2, row);
      earliest = earlier(earliest, phone, postal, 3, row);
    }
    if (street != 0 && postal != 0) {
      earliest = earlier(earliest, Fingerprint.of(street, postal), name, 4, row);
    }
    return earliest;
  }

  private int earlier(int earliest, long one, long other, long kind, int row) {
    if (other == 0) {
      return earliest;
    }
    int first = seen.first(Fingerprint.of(Fingerprint.of(one, other), kind), row, 0);
    return first != 0 && (earliest == 0 || first < earliest) ? first : earliest;
  }

  private static long print(String text) {
    return text.isEmpty() ? 0 : Fingerprint.of(text, 0);
  }

  private static long domain(String email) {
    String domain = Emails.domain(email).toLowerCase(Locale.ROOT);
    return EVERYBODYS_MAIL.contains(domain) ? 0 : print(domain);
  }

  /** 0 for what is no real number: too short, or one digit over and over. */
  private static long phone(String phone) {
    StringBuilder digits = new StringBuilder(phone.length());
    boolean real = false;
    for (int i = 0; i < phone.length(); i++) {
      char c = phone.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
        real |= c != digits.charAt(0);
      }
    }
    return real && digits.length() >= SHORTEST_PHONE ? Fingerprint.of(digits, 0) : 0;
  }
}
