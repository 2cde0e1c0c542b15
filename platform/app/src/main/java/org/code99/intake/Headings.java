package org.code99.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a list, and which field each of its columns means.
 *
 * @param all as written, in order
 */
record Headings(List<String> all, Map<Field, Integer> columns) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  Headings {
    all = List.copyOf(all);
    columns = Collections.unmodifiableMap(new EnumMap<>(columns));
  }

  /** The column of a field, -1 when the list has none. */
  int column(Field field) {
    return columns.getOrDefault(field, -1);
  }

  int width() {
    return all.size();
  }

  /**
   * Headings compare without case, accents, blanks and punctuation. A percentage is no amount, so
   * its sign counts.
   */
  static String plain(String heading) {
    String folded = Normalizer.normalize(heading, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String spelt = folded.replace("ß", "ss").replace("%", "percent");
    String bare = MARKS.matcher(spelt).replaceAll("");
    return NOT_WORD.matcher(bare).replaceAll("");
  }

  /** How many cells are headings that anybody would know. */
  static long known(List<String> cells) {
    return cells.stream()
        .map(Headings::plain)
        .filter(plain -> Arrays.stream(Field.values()).anyMatch(field -> field.rank(plain) >= 0))
        .count();
  }

  /** Headings that stand twice where the list says something that we read, in their order. */
  List<String> twice() {
    return columns.values().stream()
        .sorted()
        .filter(column -> timesOf(plain(all.get(column))) > 1)
        .map(all::get)
        .distinct()
        .toList();
  }

  private long timesOf(String plain) {
    return all.stream().filter(heading -> plain(heading).equals(plain)).count();
  }

  /**
   * Finds the columns. A field's own name beats a synonym, an earlier synonym a later one, and what
   * was mapped by hand beats all.
   *
   * @throws NotAList when a heading of the mapping does not exist, or no column is the company
   */
  static Headings of(List<String> cells, Map<String, String> byHand) {
    List<String> all = cells.stream().map(Texts::clean).toList();
    Map<Field, Integer> columns = mapped(all, byHand);
    List<Integer> free = new ArrayList<>();
    for (int column = 0; column < all.size(); column++) {
      if (!columns.containsValue(column)) {
        free.add(column);
      }
    }
    boolean recognised = !columns.isEmpty();
    while (true) {
      Claim best = best(all, free, columns);
      if (best == null) {
        break;
      }
      columns.put(best.field, best.column);
      free.removeAll(List.of(best.column));
      recognised = true;
    }
    if (!recognised) {
      throw new NotAList(
          "The first line has no heading that Code 99 knows (it begins with %s). Give the columns a first line with names such as company, city, lost date; on the command line, --map field=heading names them, too."
              .formatted(quoted(all)));
    }
    if (!columns.containsKey(Field.COMPANY)) {
      throw new NotAList(
          "No column says which company a row is about; the headings are %s. Call it company in the first line; on the command line, --map company=HEADING names it, too."
              .formatted(quoted(all)));
    }
    return new Headings(all, columns);
  }

  private record Claim(Field field, int column, int rank) {}

  private static @Nullable Claim best(
      List<String> all, List<Integer> free, Map<Field, Integer> taken) {
    Claim best = null;
    for (int column : free) {
      String plain = plain(all.get(column));
      for (Field field : Field.values()) {
        int rank = taken.containsKey(field) ? -1 : field.rank(plain);
        if (rank >= 0 && (best == null || rank < best.rank)) {
          best = new Claim(field, column, rank);
        }
      }
    }
    return best;
  }

  private static Map<Field, Integer> mapped(List<String> all, Map<String, String> byHand) {
    Map<Field, Integer> columns = new EnumMap<>(Field.class);
    List<String> problems = new ArrayList<>();
    List<String> plain = all.stream().map(Headings::plain).toList();
    byHand.forEach((word, heading) -> {
      int column = all.indexOf(Texts.clean(heading));
      int found = column >= 0 ? column : plain.indexOf(plain(heading));
      Field field = Field.of(word).orElse(null);
      if (field == null) {
        problems.add("There is no field %s; the fields are %s.".formatted(word, Field.words()));
      } else if (found < 0) {
        problems.add(
            "The list has no heading \"%s\" for %s; its headings are %s."
                .formatted(heading, word, quoted(all)));
      } else if (columns.containsValue(found)) {
        problems.add(
            "The column \"%s\" is given to two fields, %s and another: a column means one thing."
                .formatted(all.get(found), word));
      } else {
        columns.put(field, found);
      }
    });
    if (!problems.isEmpty()) {
      throw new NotAList(problems.stream().sorted().collect(Collectors.joining(" ")));
    }
    return columns;
  }

  private static String quoted(List<String> headings) {
    String some =
        headings.stream()
            .limit(25)
            .map(heading -> heading.length() > 40 ? heading.substring(0, 40) + "..." : heading)
            .collect(Collectors.joining("\", \"", "\"", "\""));
    return headings.size() > 25 ? some + " and more" : some;
  }
}
