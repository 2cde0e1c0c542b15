package org.code99.regions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.code99.audit.Change;

/**
 * What our letters say of us.
 *
 * @param name as letters carry it
 * @param addressLines postal, without the name, top to bottom
 * @param country ISO 3166-1 alpha-2; mail to any other country carries the country's name
 * @param place from which letters are dated, may be empty
 * @param phone for owners who have none of their own, may be empty
 * @param email for owners who have none of their own, may be empty
 */
public record Sender(
    String name,
    List<String> addressLines,
    String country,
    String place,
    String phone,
    String email) {
  private static final int LONGEST_NAME = 120;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;.]+(?:\\.[^\\s@<>,;.]+)+");

  /** An extension may follow in words. */
  private static final Pattern PHONE =
      Pattern.compile("(?i)[+0-9 ()/.\u2013-]+(?:(?:x|ext\\.?|extension) *[0-9]+)?");

  private static final int FEWEST_DIGITS = 3;

  /** Each text on one line; lines without a letter are left out. */
  public Sender {
    name = line(name);
    addressLines = addressLines.stream().map(Sender::line).filter(text -> !text.isEmpty()).toList();
    country = line(country);
    place = line(place);
    phone = line(phone);
    email = line(email);
  }

  /** What the letters of a company say of it now. */
  public static Sender of(Company company) {
    return new Sender(
        company.name(),
        company.addressLines(),
        company.country(),
        company.place(),
        company.phone(),
        company.email());
  }

  /** Why a text is no country code, to be read after the name of its place. */
  public static Optional<String> countryFault(String code) {
    return COUNTRIES.contains(code)
        ? Optional.empty()
        : Optional.of("is to be a country code like DE or GB, not '" + code + "'");
  }

  /** Why a text is no e-mail address, to be read after the name of its place. */
  public static Optional<String> emailFault(String address) {
    return EMAIL.matcher(address).matches()
        ? Optional.empty()
        : Optional.of("is to be an e-mail address like name@house.example, not '" + address + "'");
  }

  /** Why a text is no telephone number, to be read after the name of its place. */
  public static Optional<String> phoneFault(String number) {
    boolean enough = number.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    return enough && PHONE.matcher(number).matches()
        ? Optional.empty()
        : Optional.of("is to be a telephone number like +49 30 123456, not '" + number + "'");
  }

  /** All that keeps it from standing on a letter: sentences by the name of the component. */
  Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      faults.put("name", "The company has a name of 1 to 120 letters: letters carry it.");
    }
    if (addressLines.isEmpty()) {
      faults.put(
          "addressLines", "The postal address is empty: without one every letter is a draft.");
    }
    countryFault(country).ifPresent(fault -> faults.put("country", "The country " + fault + "."));
    Optional.of(email)
        .filter(address -> !address.isEmpty())
        .flatMap(Sender::emailFault)
        .ifPresent(fault -> faults.put("email", "The e-mail address " + fault + "."));
    return faults;
  }

  /** What differs from another one, by the names of the components. */
  List<Change> changesFrom(Sender before) {
    return Change.between(before.parts(), parts());
  }

  private Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("name", name);
    parts.put("addressLines", String.join(", ", addressLines));
    parts.put("country", country);
    parts.put("place", place);
    parts.put("phone", phone);
    parts.put("email", email);
    return parts;
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
