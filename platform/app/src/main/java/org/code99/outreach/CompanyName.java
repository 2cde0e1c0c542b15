package org.code99.outreach;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.code99.drawers.Spelling;

/**
 * Tells a company's name from a remark of ours beside it, by how names are built: behind the legal
 * form stand other forms, parts of the house and places, and little else.
 */
final class CompanyName {
  private static final WordLists LISTS = WordLists.of("company-names.txt");
  private static final Set<String> FORMS = Set.copyOf(LISTS.lines("legal forms"));
  private static final Set<String> JOINING = plain(LISTS.lines("joining").stream());
  private static final Set<String> PARTS = plain(LISTS.lines("parts").stream());
  private static final Set<String> COUNTRIES = countries();

  private static final Pattern BRACKET = Pattern.compile("[(\\[{](?<words>[^)\\]}]*)[)\\]}]?");
  private static final Pattern DASH = Pattern.compile("\\s[-–—:/|]+\\s|[;|]|:\\s");
  private static final Pattern SHOUTED = Pattern.compile("(?:\\p{Lu}{3,}[\\s,]+)+\\p{Lu}{3,}");
  private static final Pattern OUTDATED =
      Pattern.compile("^(?:ALT|OLD|NEU|EX|ANCIEN|TEST)\\b[\\s:-]");
  private static final Pattern LABEL = Pattern.compile("^99\\s*[-:–/]|[(\\[#*-]\\s*99\\b|\\b99$");
  private static final Pattern WORD = Pattern.compile("[^\\s,;()]+");
  private static final Pattern SMALL = Pattern.compile("\\p{Ll}{3,}");

  private final String name;
  private final Set<String> places;

  private CompanyName(Candidate candidate) {
    name = candidate.company().strip();
    places =
        plain(
            Stream.of(
                candidate.city(), candidate.regionText(), candidate.street(), candidate.country()));
  }

  /** The words that look like a remark, as they are written. */
  static Optional<String> remark(Candidate candidate) {
    return new CompanyName(candidate).remark();
  }

  private Optional<String> remark() {
    return Remarks.anywhere(name)
        .or(() -> group(LABEL.matcher(name)))
        .or(() -> group(OUTDATED.matcher(name)).filter(words -> isMixed()))
        .or(this::shouted)
        .or(this::inBrackets)
        .or(this::behindADash)
        .or(this::behindTheForm);
  }

  /** Two words in capitals where the others are not: {@code NICHT MEHR BELIEFERN}. */
  private Optional<String> shouted() {
    return SHOUTED
        .matcher(name)
        .results()
        .map(MatchResult::group)
        .filter(words -> isMixed() && words(words).noneMatch(FORMS::contains))
        .findFirst();
  }

  private Optional<String> inBrackets() {
    int form = endOfForm(BRACKET.matcher(name).replaceAll(" "));
    return BRACKET
        .matcher(name)
        .results()
        .filter(result -> {
          String words = result.group("words").strip();
          boolean last = result.end() >= name.length() && form > 0;
          return Remarks.temper(words).isPresent()
              || words(words).anyMatch(this::isSmallTalk)
              || (isMixed() && words.length() > 4 && words.equals(words.toUpperCase(Locale.ROOT)))
              || (last && !words(words).allMatch(this::belongs) && !startsWithPart(words));
        })
        .map(result -> result.group("words").strip())
        .findFirst();
  }

  private Optional<String> behindADash() {
    String[] parts = DASH.split(name, -1);
    return Arrays.stream(parts)
        .skip(1)
        .map(String::strip)
        .filter(words -> !words.isEmpty())
        .filter(words ->
            Remarks.temper(words).isPresent() || words(words).limit(1).anyMatch(this::isSmallTalk))
        .findFirst();
  }

  private Optional<String> behindTheForm() {
    String bare = BRACKET.matcher(name).replaceAll(" ").strip();
    int end = endOfForm(bare);
    if (end <= 0) {
      return Optional.empty();
    }
    String tail = bare.substring(end).strip();
    boolean part = false;
    for (String word : words(tail).toList()) {
      boolean place = part && (Character.isUpperCase(word.codePointAt(0)) || isNumber(word));
      if (!belongs(word) && !place) {
        return Optional.of(tail.replaceFirst("^[\\s,;:./-]+", ""));
      }
      part |= PARTS.contains(plain(word));
    }
    return Remarks.temper(tail);
  }

  /**
   * Where the first legal form ends that is not the first word; 0 when there is none. Two letters
   * may be a name where a longer form follows: {@code Studio AS Design GmbH}.
   */
  private static int endOfForm(String text) {
    List<MatchResult> forms =
        WORD.matcher(text)
            .results()
            .skip(1)
            .filter(word -> FORMS.contains(word.group().replace(".", "")))
            .toList();
    return forms.stream()
        .filter(form -> form.group().replace(".", "").length() > 2)
        .findFirst()
        .or(() -> forms.stream().findFirst())
        .map(MatchResult::end)
        .orElse(0);
  }

  private boolean belongs(String word) {
    String plain = plain(word);
    return plain.isEmpty()
        || FORMS.contains(word.replace(".", ""))
        || JOINING.contains(plain)
        || PARTS.contains(plain)
        || places.contains(plain)
        || COUNTRIES.contains(plain);
  }

  private static boolean startsWithPart(String words) {
    return words(words).findFirst().filter(word -> PARTS.contains(plain(word))).isPresent();
  }

  private boolean isSmallTalk(String word) {
    return SMALL.matcher(word).lookingAt() && !belongs(word);
  }

  private boolean isMixed() {
    return name.codePoints().anyMatch(Character::isLowerCase);
  }

  private static boolean isNumber(String word) {
    return word.codePoints().allMatch(Character::isDigit);
  }

  private static Optional<String> group(Matcher matcher) {
    return matcher.find() ? Optional.of(matcher.group().strip()) : Optional.empty();
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.split("[\\s,;:/+&-]+", -1)).filter(word -> !word.isEmpty());
  }

  private static Set<String> plain(Stream<String> texts) {
    return texts
        .flatMap(CompanyName::words)
        .map(CompanyName::plain)
        .filter(word -> !word.isEmpty())
        .collect(toUnmodifiableSet());
  }

  private static String plain(String word) {
    return Spelling.words(word).replace(" ", "");
  }

  private static Set<String> countries() {
    List<Locale> languages = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.of("es"));
    return plain(
        Stream.concat(
            Stream.of("UK", "USA", "GB", "DACH", "EMEA", "NRW", "EU"),
            Arrays.stream(Locale.getISOCountries())
                .map(code -> Locale.of("", Objects.requireNonNull(code)))
                .flatMap(country -> languages.stream().map(country::getDisplayCountry))));
  }
}
