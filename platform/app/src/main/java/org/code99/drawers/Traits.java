package org.code99.drawers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;

/**
 * By what a customer is known under any account number and in any spelling: the mailbox, the
 * telephone, the door. Text as it stands on file; empty where nobody knows.
 *
 * @param country of the customer, ISO 3166-1 alpha-2
 * @param home our own country, in whose manner telephone numbers are written where the customer's
 *     is unknown
 */
public record Traits(
    String email,
    String phone,
    String company,
    String street,
    String postalCode,
    String town,
    String country,
    String home) {

  /** An e-mail address alone. */
  public static Traits ofEmail(String email) {
    return new Traits(email, "", "", "", "", "", "", "");
  }

  /** A telephone number alone, as it is written at home. */
  public static Traits ofPhone(String phone, String home) {
    return new Traits("", phone, "", "", "", "", "", home);
  }

  /** The row of {@code drawers_traits} under the cursor. */
  public static Traits of(ResultSet row) throws SQLException {
    return new Traits(
        text(row, "email"),
        text(row, "phone"),
        text(row, "company"),
        text(row, "street"),
        text(row, "postal_code"),
        text(row, "city"),
        text(row, "country"),
        text(row, "home"));
  }

  /** The mailbox; empty for what is no address. */
  public Optional<String> mailbox() {
    return Mailbox.key(email);
  }

  /** The telephone number in digits with its country code; empty for what is no number. */
  public Optional<String> telephone() {
    return Telephone.key(phone, country, home);
  }

  /** The door; one without a street is nobody's. */
  public Door door() {
    return Door.of(postalCode, town, street);
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNullElse(row.getString(column), "");
  }
}
