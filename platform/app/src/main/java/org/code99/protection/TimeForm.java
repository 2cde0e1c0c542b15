package org.code99.protection;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of a time, the first that fits is taken; {name} stands for any word of a list. */
enum TimeForm {
  YEAR_MONTH_DAY("{year} (?<a>\\d{1,2}) (?<b>\\d{1,2})"),
  NUMBERS_YEAR("(?<a>\\d{1,2}) (?<b>\\d{1,2}) {year}"),
  DAY_MONTH("(?<d>\\d{1,2}){th}(?: {of})? (?<m>{month}){in year}"),
  MONTH_DAY("(?<m>{month}) (?<d>\\d{1,2}){th}{in year}"),
  MONTH("(?<m>{month}){in year}"),
  YEAR_QUARTER("{year} [qt](?<n>[1-4])"),
  QUARTER("(?:[qt]|{quarters}) ?(?<n>[1-4]){in any year}"),
  NTH_QUARTER("(?<n>[1-4]|{nth}){th} ?(?:q|{quarters}){in any year}"),
  YEAR_HALF("{year} (?:h|hj|s)(?<n>[12])"),
  HALF("(?:h|s|{halves}) ?(?<n>[12]){in any year}"),
  NTH_HALF("(?<n>[12]|{nth}){th} ?(?:h|{halves}){in any year}"),
  AMOUNT("(?<n>\\d{1,2}|{number}) (?<u>{days}|{weeks}|{months}|{quarters}|{halves}|{years})"),
  HALF_A_YEAR("{half a year}"),
  YEAR_WEEK("{year} (?:w|{weeks}) ?(?<n>\\d{1,2})"),
  WEEK("{weeks} ?(?<n>\\d{1,2}){in year}"),
  NTH_WEEK("(?<n>\\d{1,2}){th} {weeks}{in year}"),
  NEXT("{next} (?<u>{weeks}|{months}|{quarters}|{halves}|{years})"),
  NEXT_AFTER("(?<u>{weeks}|{months}|{quarters}|{halves}|{years}) {prochain}"),
  MONTH_NUMBER("(?<n>0?[1-9]|1[0-2]) {year}"),
  YEAR_MONTH("{year} (?<n>0[1-9]|1[0-2])"),
  VAGUE(
      "(?:\\d{1,2} \\d{1,2}(?: \\d\\d)?|{next} \\w+|\\w+ {prochain}|{few}"
          + " (?:{days}|{weeks}|{months}|{quarters}|{years})|(?:fy|gj) ?\\d{2,4}|{vague})"),
  YEAR("{year}");

  private static final String BEGINNING =
      "(?:(?:{of}|{on}|(?<after>{after})|(?<early>{early})|(?<mid>{mid})|(?<late>{late})) )*";
  private static final Map<String, String> SHORT =
      Map.of(
          "year", "(?<y>20\\d\\d)",
          "in year", "(?:(?: {of})* (?<y>20\\d\\d))?",
          "in any year", "(?:(?: {of})* (?<y>(?:20)?[2-4]\\d))?",
          "th", "(?:st|nd|rd|th|er|e|eme|o)?",
          "month", MonthNames.alternatives());
  private static final Pattern LIST = Pattern.compile("\\{([a-z][a-z ]*)}");

  private final String template;

  TimeForm(String template) {
    this.template = template;
  }

  /** The form with its words written out, and what may stand before it. */
  Pattern pattern(Lexicon lexicon) {
    return Pattern.compile(written(BEGINNING + template, lexicon) + "(?= |$)");
  }

  private static String written(String template, Lexicon lexicon) {
    Matcher lists = LIST.matcher(template);
    return lists.replaceAll(found -> Matcher.quoteReplacement(list(found, lexicon)));
  }

  private static String list(MatchResult found, Lexicon lexicon) {
    String name = found.group(1);
    if (SHORT.containsKey(name)) {
      return written(SHORT.getOrDefault(name, ""), lexicon);
    }
    // A word stands before those that begin it, since the first alternative is taken.
    List<String> words =
        lexicon.list(name).keySet().stream().sorted((a, b) -> b.length() - a.length()).toList();
    return "(?:" + String.join("|", words) + ")";
  }
}
