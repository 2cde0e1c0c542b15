package org.code99.protection;

import java.util.List;
import java.util.stream.Stream;
import org.code99.drawers.Door;
import org.code99.drawers.Spelling;
import org.code99.drawers.Traits;

/**
 * What a suppression stands under: a way to reach somebody, and what it is without its spelling.
 * Both sides of a comparison get theirs here.
 */
record SuppressionKey(String way, String value) {
  /** The keys under which this is kept; none when nothing of it can be compared. */
  static List<SuppressionKey> of(Suppressed what, String home) {
    return switch (what) {
      case Suppressed.Email email ->
          Traits.ofEmail(email.address()).mailbox().stream().map(SuppressionKey::email).toList();
      case Suppressed.Phone phone ->
          Traits.ofPhone(phone.number(), home).telephone().stream()
              .map(SuppressionKey::phone)
              .toList();
      case Suppressed.Address at ->
          door(at).listedAs().stream().map(SuppressionKey::address).toList();
      case Suppressed.NamedAddress named ->
          door(named.at()).listedAs().stream().map(key -> named(key, named.company())).toList();
    };
  }

  /** The keys under which a suppression reaches somebody. */
  static List<SuppressionKey> reaching(Traits traits) {
    Door door = traits.door();
    return Stream.of(
            traits.mailbox().stream().map(SuppressionKey::email),
            traits.telephone().stream().map(SuppressionKey::phone),
            door.lookedUpAs().stream().map(SuppressionKey::address),
            door.lookedUpAs().stream().map(key -> named(key, traits.company())))
        .flatMap(keys -> keys)
        .toList();
  }

  private static Door door(Suppressed.Address at) {
    return Door.of(at.postalCode(), at.city(), at.street());
  }

  private static SuppressionKey email(String value) {
    return new SuppressionKey("email", value);
  }

  private static SuppressionKey phone(String value) {
    return new SuppressionKey("phone", value);
  }

  private static SuppressionKey address(String value) {
    return new SuppressionKey("address", value);
  }

  private static SuppressionKey named(String door, String company) {
    return new SuppressionKey("named-address", door + "|" + Spelling.company(company));
  }
}
