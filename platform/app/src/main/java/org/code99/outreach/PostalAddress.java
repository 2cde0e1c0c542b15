package org.code99.outreach;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How an address is written in its country: the order of street, postal code and town after the
 * Universal Postal Union's addressing guides; the country's name in capitals as the last line when
 * the letter goes abroad.
 */
final class PostalAddress {
  /** What every post office reads, beside its own language. */
  private static final Set<String> POSTAL_LANGUAGES = Set.of("en", "fr");

  private PostalAddress() {}

  /**
   * The lines below the name, top to bottom.
   *
   * @param from the country where it is posted
   * @param language of the letter; the country is named in it where the sender's post reads it
   */
  static List<String> lines(Candidate candidate, String from, String language) {
    String country = candidate.country().strip().toUpperCase(Locale.ROOT);
    List<String> lines = new ArrayList<>(domestic(candidate, country));
    if (!country.isEmpty() && !country.equals(from)) {
      lines.add(countryName(country, from, language));
    }
    return lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /**
   * Our own lines, top to bottom, with our country below when the letter goes abroad and they do
   * not name it yet.
   *
   * @param from our country
   * @param to the recipient's; empty when unknown
   * @param language of the letter
   */
  static List<String> sendersLines(List<String> lines, String from, String to, String language) {
    String there = to.strip().toUpperCase(Locale.ROOT);
    if (lines.isEmpty() || from.isBlank() || there.isEmpty() || there.equals(from)) {
      return lines;
    }
    String country = countryName(from, from, language);
    String last = lines.getLast().strip();
    return Stream.of(country, Locale.of("", from).getDisplayCountry(Locale.of(Languages.of(from))))
            .anyMatch(last::equalsIgnoreCase)
        ? lines
        : Stream.concat(lines.stream(), Stream.of(country)).toList();
  }

  private static List<String> domestic(Candidate candidate, String country) {
    String street = candidate.street();
    String code = candidate.postalCode();
    String city = candidate.city();
    String region = candidate.regionText();
    return switch (country) {
      case "GB", "IE" -> List.of(street, city.toUpperCase(Locale.ROOT), code);
      case "US" -> List.of(street, joined(" ", joined(", ", city, state(region, city)), code));
      case "CA", "AU", "NZ" -> List.of(street, joined(" ", city, state(region, city), code));
      case "JP" ->
          isLatin(street)
              ? List.of(street, joined(", ", city, joined(" ", state(region, city), code)))
              : List.of("〒" + code, joined("", state(region, city), city), street);
      case "CN", "KR", "SG", "IN" -> List.of(street, joined(" ", city, code));
      default -> List.of(street, joined(" ", code, city));
    };
  }

  private static String countryName(String country, String from, String language) {
    String tag = Locale.forLanguageTag(language).getLanguage();
    boolean read = POSTAL_LANGUAGES.contains(tag) || Languages.of(from).equals(tag);
    Locale locale = read ? Locale.of(tag) : Locale.ENGLISH;
    return Locale.of("", country).getDisplayCountry(locale).toUpperCase(locale);
  }

  private static String state(String region, String city) {
    return region.equals(city) ? "" : region;
  }

  private static boolean isLatin(String text) {
    return text.codePoints().filter(Character::isLetter).allMatch(letter -> letter < 0x250);
  }

  private static String joined(String between, String... parts) {
    return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(between));
  }
}
