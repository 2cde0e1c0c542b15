package org.code99.protection;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.code99.audit.Audit;
import org.code99.database.Sql;

/** Writes suppressions. There is no way to change or remove one. */
@Singleton
class Suppressions {
  private final Sql sql;
  private final Audit audit;

  Suppressions(Sql sql, Audit audit) {
    this.sql = sql;
    this.audit = audit;
  }

  void add(UUID company, Suppressed what, LocalDate since, String by, String why) {
    switch (what) {
      case Suppressed.Email email -> {
        String address = Normalizer.normalize(email.address().strip(), Normalizer.Form.NFC);
        require(address.contains("@"), "'" + email.address() + "' is no e-mail address.");
        keep(company, "email", address.toLowerCase(Locale.ROOT), since, by, why);
      }
      case Suppressed.Phone phone -> {
        String digits = key("SELECT protection_digits(?)", phone.number());
        require(digits.length() >= 5, "'" + phone.number() + "' is no phone number.");
        keep(company, "phone", digits, since, by, why);
      }
      case Suppressed.Address at -> keep(company, "address", key(at), since, by, why);
      case Suppressed.NamedAddress named -> {
        String name = key("SELECT protection_key(?)", named.company());
        require(!name.isEmpty(), "A named address needs the name of the company.");
        keep(company, "named-address", key(named.at()) + "|" + name, since, by, why);
      }
    }
  }

  private String key(Suppressed.Address at) {
    require(
        !at.street().isBlank() && !at.city().isBlank(),
        "An address needs a street and a city to be suppressed: " + at);
    return key(
        "SELECT concat_ws('|', protection_key(nullif(?, '')), protection_key(?), protection_key(?))",
        at.postalCode(),
        at.city(),
        at.street());
  }

  private String key(String select, Object... arguments) {
    return sql.first("SELECT coalesce((" + select + "), '')", row -> row.getString(1), arguments)
        .orElse("");
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new IllegalArgumentException(sentence);
    }
  }

  private void keep(
      UUID company, String way, String value, LocalDate since, String by, String why) {
    int added =
        sql.run(
            """
            INSERT INTO protection_suppression (company_id, way, value, since, noted_by, why)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (company_id, way, value) DO NOTHING
            """,
            company,
            way,
            value,
            since,
            by,
            why);
    if (added > 0) {
      audit.note(company, by, "protection.suppress", company.toString(), way);
    }
  }
}
