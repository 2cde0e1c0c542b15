package org.code99.outreach;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.code99.drawers.Fingerprint;

/**
 * Who has had a piece in this wave, across files: the same e-mail, the same telephone, or the same
 * company at the same door is the same person. Fingerprints only, for a wave may have a million.
 */
final class Persons {
  private static final int SHORTEST_PHONE = 6;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final FingerprintSet written = new FingerprintSet();
  private final FingerprintSet barred = new FingerprintSet();

  /** By what a person is known. */
  record Traits(String email, String phone, String company, String street, String postalCode) {
    static Traits of(Candidate candidate) {
      return new Traits(
          candidate.email(),
          candidate.phone(),
          candidate.company(),
          candidate.street(),
          candidate.postalCode());
    }
  }

  /** Why this person must not get another piece, if they had one or may not have any. */
  Optional<String> hadOne(Candidate candidate) {
    return marks(Traits.of(candidate)).entrySet().stream()
        .flatMap(mark -> objection(mark.getKey(), mark.getValue()).stream())
        .findFirst();
  }

  private Optional<String> objection(String trait, long mark) {
    if (barred.contains(mark)) {
      return Optional.of("another file with the same " + trait + " is stopped or waits");
    }
    return written.contains(mark)
        ? Optional.of("another file with the same " + trait + " has a piece already")
        : Optional.empty();
  }

  /** Notes that this person has one now. */
  void note(Candidate candidate) {
    marks(Traits.of(candidate)).values().forEach(written::add);
  }

  /** Notes that nobody writes to this person now, under whatever account number. */
  void bar(Traits traits) {
    marks(traits).values().forEach(barred::add);
  }

  private static Map<String, Long> marks(Traits candidate) {
    Map<String, Long> marks = new LinkedHashMap<>();
    String email = candidate.email().strip().toLowerCase(Locale.ROOT);
    if (email.contains("@")) {
      marks.put("e-mail address", Fingerprint.of(email, 1));
    }
    String phone = phone(candidate.phone());
    if (phone.length() >= SHORTEST_PHONE && phone.chars().distinct().count() > 1) {
      marks.put("telephone number", Fingerprint.of(phone, 2));
    }
    String street = joined(candidate.street());
    String name = firstWord(candidate.company());
    if (!street.isEmpty() && !name.isEmpty()) {
      String door = name + "|" + street + "|" + joined(candidate.postalCode());
      marks.put("name and door", Fingerprint.of(door, 3));
    }
    return marks;
  }

  /** Digits; {@code 0049 (0)89} and {@code +49 89} are one. */
  private static String phone(String phone) {
    String digits = phone.replace("(0)", "").replaceAll("\\D", "");
    return digits.startsWith("00") ? digits.substring(2) : digits;
  }

  /**
   * Behind one door a company's first word tells it from its neighbours, its legal form does not.
   */
  private static String firstWord(String company) {
    return folded(company).split(" ", 2)[0];
  }

  private static String joined(String text) {
    return folded(text).replace(" ", "").replace("strasse", "str");
  }

  /** Lower case without accents; Müller, Mueller and Muller are one. */
  private static String folded(String text) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .replace("ß", "ss")
            .replace("ı", "i")
            .replaceAll("(?<=[aou])e", "");
    return NO_LETTER.matcher(plain).replaceAll(" ").strip();
  }
}
