package org.code99.protection;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.code99.audit.Audit;
import org.code99.database.Sql;
import org.code99.drawers.Spelling;

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
    List<SuppressionKey> keys = keys(company, what);
    audit.await(company);
    boolean added = false;
    for (SuppressionKey key : keys) {
      added |= keep(company, key, since, by, why);
    }
    if (added) {
      audit.note(company, by, "protection.suppress", company.toString(), keys.getFirst().way());
    }
  }

  /** For every company of the group; noted where the one who says so works, and nowhere else. */
  void addForGroup(UUID speaker, Suppressed what, LocalDate since, String by) {
    List<SuppressionKey> keys = keys(speaker, what);
    audit.await(speaker);
    boolean added = false;
    for (SuppressionKey key : keys) {
      added |=
          sql.run(
                  "INSERT INTO protection_group_suppression (way, value, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                  key.way(),
                  key.value(),
                  since)
              > 0;
    }
    if (added) {
      audit.note(speaker, by, "protection.suppress", "the group", keys.getFirst().way());
    }
  }

  private List<SuppressionKey> keys(UUID company, Suppressed what) {
    check(what);
    List<SuppressionKey> keys = SuppressionKey.of(what, home(company));
    require(!keys.isEmpty(), "Nothing of " + what + " can be compared.");
    return keys;
  }

  /** What a company itself suppressed, the newest first. */
  List<Kept> of(UUID company, int most) {
    return sql.list(
        """
        SELECT way, value, since, noted_by, why FROM protection_suppression
         WHERE company_id = ? ORDER BY since DESC, way, value LIMIT ?
        """,
        row ->
            new Kept(
                row.getString("way"),
                row.getString("value"),
                row.getObject("since", LocalDate.class),
                row.getString("noted_by"),
                row.getString("why")),
        company,
        most);
  }

  private static void check(Suppressed what) {
    switch (what) {
      case Suppressed.Email email ->
          require(email.address().contains("@"), "'" + email.address() + "' is no e-mail address.");
      case Suppressed.Phone phone ->
          require(
              phone.number().chars().filter(Character::isDigit).count() >= 5,
              "'" + phone.number() + "' is no phone number.");
      case Suppressed.Address at ->
          require(
              !at.street().isBlank() && !at.city().isBlank(),
              "An address needs a street and a city to be suppressed: " + at);
      case Suppressed.NamedAddress named -> {
        check(named.at());
        require(
            !Spelling.company(named.company()).isEmpty(),
            "A named address needs the name of the company.");
      }
    }
  }

  /** Our own country, in whose manner a number without a country code is written. */
  private String home(UUID company) {
    return sql.first(
            "SELECT country FROM regions_company WHERE id = ?", row -> row.getString(1), company)
        .orElse("");
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new IllegalArgumentException(sentence);
    }
  }

  private boolean keep(UUID company, SuppressionKey key, LocalDate since, String by, String why) {
    return sql.run(
            """
            INSERT INTO protection_suppression (company_id, way, value, since, noted_by, why)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (company_id, way, value) DO NOTHING
            """,
            company,
            key.way(),
            key.value(),
            since,
            by,
            why)
        > 0;
  }
}
