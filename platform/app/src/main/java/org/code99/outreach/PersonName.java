package org.code99.outreach;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.code99.drawers.Spelling;

/**
 * The name of one person, as the cell of a contact has it: {@code BROWN, PETER} is Peter Brown.
 * What is not plainly one person's name is none, for nothing of a cell is printed unread (S85).
 */
final class PersonName {
  private static final WordLists LISTS = WordLists.of("contact-cells.txt");
  private static final Telltale NOBODY = Telltale.of(LISTS.lines("nobody"));
  private static final Map<String, String> TITLES = titles();
  private static final Set<String> BEHIND = plainLines("behind");
  private static final Set<String> DEGREES = plainLines("degrees");
  private static final Set<String> WITHIN = plainLines("within");
  private static final Set<String> SECOND = plainLines("second");

  private static final Pattern CARE_OF =
      Pattern.compile(
          "^(?:z\\. ?Hd?\\.(?: ?v\\.)?|zu Händen(?: von)?|c/o|attn\\.?|attention|fao|à l[’']attention de)[: ]\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern MORE_THAN_A_NAME =
      Pattern.compile(
          "[^\\p{L}\\p{M}\\s.,'’´`-]|\\s-|-\\s|\\s(?:u\\.|und|and|et|oder|or|ou)\\s",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’´`.-]*");
  private static final Pattern INITIAL = Pattern.compile("(?:\\p{Lu}\\.?-?)+|\\p{L}\\.");
  private static final Pattern WITHOUT_CASE = Pattern.compile("[\\p{Lo}\\p{Lm}]{1,6}");

  /** Whose people have two surnames. */
  private static final Set<String> TWO_SURNAMES =
      Set.of(
          "ES", "PT", "BR", "MX", "AR", "CL", "CO", "PE", "UY", "EC", "VE", "CR", "PA", "BO", "PY",
          "GT", "DO", "PH", "VN");

  private PersonName() {}

  /**
   * The name in a cell.
   *
   * @param country where the person works; empty when unknown
   */
  static Optional<String> in(String cell, String country) {
    String text = CARE_OF.matcher(cell.strip().replaceAll("\\s+", " ")).replaceFirst("");
    if (MORE_THAN_A_NAME.matcher(text).find()
        || NOBODY.in(text).isPresent()
        || Remarks.beside(text).isPresent()) {
      return Optional.empty();
    }
    return inOrder(text).flatMap(words -> read(words, country));
  }

  /** Turns {@code Meier, Hans, Dr.}; what a comma else divides off is an office, or no name. */
  private static Optional<List<String>> inOrder(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      if (parts.isEmpty() || !(isDegree(part) || Offices.isOne(part))) {
        parts.add(part.strip());
      }
    }
    List<String> words = new ArrayList<>(words(parts.getFirst()));
    if (parts.size() == 1) {
      return Optional.of(words);
    }
    boolean titled =
        parts.size() == 3 && words(parts.get(2)).stream().allMatch(PersonName::isTitle);
    if ((parts.size() > 2 && !titled) || !isSurname(words)) {
      return Optional.empty();
    }
    words.addAll(0, words(parts.get(1)));
    if (titled) {
      words.addAll(0, words(parts.get(2)));
    }
    return Optional.of(words);
  }

  private static boolean isSurname(List<String> words) {
    return words.stream().noneMatch(PersonName::isTitle)
        && words.stream().filter(word -> !WITHIN.contains(plain(word))).count() == 1;
  }

  private static Optional<String> read(List<String> words, String country) {
    List<String> name = new ArrayList<>();
    int at = 0;
    while (at < words.size() && isTitle(words.get(at))) {
      name.add(title(words.get(at++)));
    }
    boolean titled = at > 0;
    List<String> rest = new ArrayList<>(words.subList(at, words.size()));
    while (!rest.isEmpty() && isDegree(rest.getLast())) {
      rest.removeLast();
    }
    Optional<String> behind =
        Optional.of(rest)
            .filter(left -> left.size() > 1 && BEHIND.contains(plain(left.getLast())))
            .map(List::removeLast);
    if (!isName(rest, titled, country)) {
      return Optional.empty();
    }
    name.addAll(spelt(surnameLast(rest)));
    behind.ifPresent(name::add);
    return Optional.of(String.join(" ", name));
  }

  private static boolean isName(List<String> words, boolean titled, String country) {
    if (words.isEmpty() || words.size() > 6) {
      return false;
    }
    if (words.stream().allMatch(word -> WITHOUT_CASE.matcher(word).matches())) {
      return words.size() <= 3;
    }
    List<String> own = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean within = i < words.size() - 1 && WITHIN.contains(plain(word));
      if (!within && !WORD.matcher(word).matches()) {
        return false;
      }
      if (!within || (i == 0 && Character.isUpperCase(word.codePointAt(0)))) {
        own.add(word);
      }
    }
    boolean enough = own.size() >= (titled ? 1 : 2);
    return enough
        && plain(own.getLast()).length() > 1
        && (own.size() < 3 || (TWO_SURNAMES.contains(country) && own.size() < 5) || isBorne(own));
  }

  /** Whether a third word is part of the name, as far as one can tell. */
  private static boolean isBorne(List<String> own) {
    return own.size() == 3
        && ((INITIAL.matcher(own.get(1)).matches() && !isShouted(own.get(1)))
            || own.getFirst().endsWith(".")
            || SECOND.contains(plain(own.get(1)))
            || (isShouted(own.getFirst()) && SECOND.contains(plain(own.get(2)))));
  }

  /** {@code DUPUIS Jean-Marc}: a surname in capitals before the others stands last. */
  private static List<String> surnameLast(List<String> words) {
    int shouted = 0;
    while (shouted < words.size()
        && (isShouted(words.get(shouted)) || WITHIN.contains(plain(words.get(shouted))))) {
      shouted++;
    }
    boolean first =
        words.subList(0, shouted).stream().anyMatch(PersonName::isShouted)
            && words.subList(shouted, words.size()).stream().noneMatch(PersonName::isShouted);
    List<String> turned = new ArrayList<>(words);
    if (first && shouted < words.size()) {
      Collections.rotate(turned, -shouted);
    }
    return turned;
  }

  /** Capitals are for lists, not for letters. */
  private static List<String> spelt(List<String> words) {
    boolean all = words.stream().allMatch(word -> word.equals(word.toUpperCase(Locale.ROOT)));
    List<String> spelt = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean small = all && i > 0 && i < words.size() - 1 && WITHIN.contains(plain(word));
      boolean mended =
          Arrays.stream(word.split("-", -1)).anyMatch(PersonName::isShouted)
              || (all && plain(word).length() > 1);
      spelt.add(small ? word.toLowerCase(Locale.ROOT) : mended ? capitalised(word) : word);
    }
    return spelt;
  }

  private static String capitalised(String word) {
    StringBuilder spelt = new StringBuilder(word.length());
    boolean begins = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      spelt.append(begins ? Character.toUpperCase(c) : Character.toLowerCase(c));
      begins = !Character.isLetter(c);
    }
    return spelt.toString();
  }

  private static boolean isShouted(String word) {
    return plain(word).length() > 2
        && word.equals(word.toUpperCase(Locale.ROOT))
        && !word.equals(word.toLowerCase(Locale.ROOT))
        && word.indexOf('.') < 0;
  }

  private static boolean isTitle(String word) {
    return TITLES.containsKey(plain(word));
  }

  private static boolean isDegree(String words) {
    return DEGREES.contains(plain(words));
  }

  private static String title(String word) {
    String title = TITLES.getOrDefault(plain(word), word);
    boolean abbreviated = plain(title).equals(plain(word)) && word.endsWith(".");
    return abbreviated && !title.endsWith(".") ? title + "." : title;
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.strip().split(" ", -1)).filter(word -> !word.isEmpty()).toList();
  }

  private static String plain(String word) {
    return Spelling.words(word).replace(" ", "");
  }

  private static Set<String> plainLines(String heading) {
    return LISTS.lines(heading).stream().map(PersonName::plain).collect(toUnmodifiableSet());
  }

  private static Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    for (String line : LISTS.lines("titles")) {
      List<String> words = words(line);
      words.subList(1, words.size()).forEach(found -> titles.put(plain(found), words.getFirst()));
    }
    return Map.copyOf(titles);
  }
}
