package org.code99.protection;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A time named at the beginning of folded words: "1 march 2027", "q3 2027", "q3".
 *
 * @param first its first day; empty where the year is missing, since nobody knows which one
 * @param length how many of the folded letters name it
 */
record Day(Optional<LocalDate> first, int length) {
  private static final Map<String, Month> MONTHS = months();
  private static final String MONTH = "(" + String.join("|", longestFirst()) + ")";
  private static final String OF = "(?: of| de| du| del| di)?";
  private static final String LEAD =
      "((?:the|le|la|el|den|dem|der|am|im|in|on|at|start|beginning|early|mid|mitte|anfang|debut"
          + "|principios|least|of|de|du|del) )*";
  private static final String END =
      "(end of|the end of|late|ende|fin|fin de|la fin de|finales de|fine) ";
  private static final String TH = "(?:st|nd|rd|th|er)?";
  private static final String QUARTER =
      "(?:quarter|quartal|quartals|trimestre|trimester|kwartal|kwartalu|kvartal|kvartalet|ceyrek)";
  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("first", 1),
          Map.entry("second", 2),
          Map.entry("third", 3),
          Map.entry("fourth", 4),
          Map.entry("ersten", 1),
          Map.entry("zweiten", 2),
          Map.entry("dritten", 3),
          Map.entry("vierten", 4),
          Map.entry("premier", 1),
          Map.entry("deuxieme", 2),
          Map.entry("troisieme", 3),
          Map.entry("quatrieme", 4),
          Map.entry("primer", 1),
          Map.entry("segundo", 2),
          Map.entry("tercer", 3),
          Map.entry("cuarto", 4));

  private enum Form {
    YEAR_FIRST("(?<y>20\\d\\d) (?<a>\\d{1,2}) (?<b>\\d{1,2})"),
    YEAR_LAST("(?<a>\\d{1,2}) (?<b>\\d{1,2}) (?<y>20\\d\\d)"),
    DAY_MONTH("(?<d>\\d{1,2})" + TH + OF + " (?<m>" + MONTH + ")(?:" + OF + " (?<y>20\\d\\d))?"),
    MONTH_DAY("(?<m>" + MONTH + ") (?<d>\\d{1,2})" + TH + "(?: (?<y>20\\d\\d))?"),
    MONTH_YEAR("(?<m>" + MONTH + ")(?:" + OF + " (?<y>20\\d\\d))?"),
    YEAR_QUARTER("(?<y>20\\d\\d) [qt](?<q>[1-4])"),
    QUARTER_YEAR("[qt] ?(?<q>[1-4])(?:" + OF + " (?<y>20\\d\\d))?"),
    NTH_QUARTER(
        "(?<q>[1-4])(?:st|nd|rd|th|er|e|eme|o)? " + QUARTER + "(?:" + OF + " (?<y>20\\d\\d))?"),
    QUARTER_N(QUARTER + " (?<q>[1-4])(?:" + OF + " (?<y>20\\d\\d))?"),
    NAMED_QUARTER(
        "(?<o>"
            + String.join("|", ORDINALS.keySet())
            + ") "
            + QUARTER
            + "(?:"
            + OF
            + " (?<y>20\\d\\d))?"),
    HALF_YEAR("[hs](?<h>[12])(?:" + OF + " (?<y>20\\d\\d))?"),
    YEAR("(?<y>20\\d\\d)"),
    VAGUE(
        "(?:\\d{1,2} \\d{1,2}(?: \\d\\d)?|(?:next|nachste[nms]?|kommende[nms]?) \\w+|(?:l )?(?:annee|an"
            + "|mois) prochaine?|(?:proximo|siguiente) \\w+|\\w+ (?:prochaine?|que viene)|spring|summer"
            + "|autumn|fall|winter|easter|christmas|fruhjahr|fruhling|sommer|herbst|jahresende"
            + "|ostern|weihnachten|printemps|l ete|ete|automne|l automne|hiver|l hiver|primavera"
            + "|verano|otono|invierno|year end|further notice|auf weiteres)");

    private final Pattern pattern;

    Form(String pattern) {
      this.pattern = Pattern.compile("(?<end>" + END + ")?" + LEAD + pattern + "(?= |$)");
    }
  }

  /** The time that the folded words begin with, or empty where they name none. */
  static Optional<Day> at(String folded) {
    for (Form form : Form.values()) {
      Matcher found = form.pattern.matcher(folded);
      if (found.lookingAt()) {
        return Optional.of(new Day(first(form, found), found.end()));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> first(Form form, Matcher found) {
    Map<String, Integer> groups = found.namedGroups();
    String year = groups.containsKey("y") ? found.group("y") : null;
    if (year == null) {
      return Optional.empty();
    }
    boolean end = found.group("end") != null;
    return switch (form) {
      case YEAR_FIRST -> date(year, found.group("a"), found.group("b"));
      case YEAR_LAST -> later(year, found.group("a"), found.group("b"));
      case DAY_MONTH, MONTH_DAY -> date(year, "" + monthOf(found).getValue(), found.group("d"));
      case MONTH_YEAR -> Optional.of(of(year, monthOf(found).getValue(), 1, end));
      case YEAR_QUARTER, QUARTER_YEAR, NTH_QUARTER, QUARTER_N ->
          Optional.of(quarter(year, Integer.parseInt(found.group("q")), end));
      case NAMED_QUARTER ->
          Optional.of(quarter(year, ORDINALS.getOrDefault(found.group("o"), 4), end));
      case HALF_YEAR -> Optional.of(of(year, Integer.parseInt(found.group("h")) * 6 - 5, 6, end));
      case YEAR -> Optional.of(of(year, 1, 12, end));
      case VAGUE -> Optional.empty();
    };
  }

  private static LocalDate quarter(String year, int quarter, boolean end) {
    return of(year, quarter * 3 - 2, 3, end);
  }

  /** The first day of a span of months; its last day where "end of" was said. */
  private static LocalDate of(String year, int month, int months, boolean end) {
    LocalDate first = LocalDate.of(Integer.parseInt(year), month, 1);
    return end ? first.plusMonths(months).minusDays(1) : first;
  }

  private static Month monthOf(Matcher found) {
    return MONTHS.getOrDefault(found.group("m"), Month.DECEMBER);
  }

  /** 03/04/2027 is 3 April or March 4: the later of both is the safe one. */
  private static Optional<LocalDate> later(String year, String one, String other) {
    return Stream.of(date(year, one, other), date(year, other, one))
        .flatMap(Optional::stream)
        .max(LocalDate::compareTo);
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    int m = Integer.parseInt(month);
    int d = Integer.parseInt(day);
    if (m < 1 || m > 12 || d < 1 || d > Month.of(m).maxLength()) {
      return Optional.empty();
    }
    LocalDate first = LocalDate.of(Integer.parseInt(year), m, 1);
    return Optional.of(first.plusDays(d - 1L));
  }

  private static Map<String, Month> months() {
    Map<String, Month> names = new HashMap<>();
    for (String language : List.of("en", "de", "fr", "es", "it", "pl", "sv", "tr")) {
      for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
        for (Month month : Month.values()) {
          String name = month.getDisplayName(style, Locale.of(language));
          names.putIfAbsent(Lexicon.folded(name), month);
        }
      }
    }
    names.put("maerz", Month.MARCH);
    names.put("jaenner", Month.JANUARY);
    names.put("sept", Month.SEPTEMBER);
    return Map.copyOf(names);
  }

  private static List<String> longestFirst() {
    return MONTHS.keySet().stream()
        .sorted((a, b) -> b.length() != a.length() ? b.length() - a.length() : a.compareTo(b))
        .toList();
  }
}
