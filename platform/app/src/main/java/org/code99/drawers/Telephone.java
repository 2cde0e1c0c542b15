package org.code99.drawers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Optional;

/** Telephone numbers, compared with their country codes. */
final class Telephone {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final int SHORTEST = 6;

  private Telephone() {}

  /**
   * Country code and number in digits; the number alone where nobody knows the country. Empty for
   * what is no number.
   *
   * @param country in which it was written, ISO 3166-1 alpha-2; any other text counts as unknown
   * @param home the country where that one is unknown
   */
  static Optional<String> key(String written, String country, String home) {
    String digits = digits(written);
    if (digits.length() < SHORTEST || digits.chars().distinct().count() == 1) {
      return Optional.empty();
    }
    return Optional.of(international(written.strip(), region(country, home)).orElse(digits));
  }

  private static Optional<String> international(String written, String region) {
    try {
      PhoneNumber number = NUMBERS.parse(written.replaceFirst("^00", "+"), region);
      return Optional.of(number.getCountryCode() + NUMBERS.getNationalSignificantNumber(number));
    } catch (NumberParseException e) {
      return Optional.empty(); // without a country, or with more digits than any country has
    }
  }

  private static String region(String country, String home) {
    String code = country.strip().toUpperCase(Locale.ROOT);
    return NUMBERS.getSupportedRegions().contains(code) ? code : home;
  }

  private static String digits(String written) {
    return written.replace("(0)", "").replaceAll("\\D", "").replaceFirst("^0+", "");
  }
}
