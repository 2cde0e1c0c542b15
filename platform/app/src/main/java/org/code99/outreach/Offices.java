package org.code99.outreach;

import static java.util.stream.Collectors.joining;

import java.util.regex.Pattern;
import org.code99.drawers.Spelling;

/** Names all of whose words are those of an office: nobody is called Accounts Payable. */
final class Offices {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Pattern OFFICE = pattern();

  private Offices() {}

  static boolean isOne(String name) {
    return OFFICE.matcher(Spelling.words(name)).matches();
  }

  private static Pattern pattern() {
    WordLists lists = WordLists.of("departments.txt");
    String beside = lists.lines("beside").stream().map(Offices::folded).collect(joining("|"));
    String office = lists.lines("office").stream().map(Offices::folded).collect(joining("|"));
    return Pattern.compile(
        "(?:(?:%s)(?: |$))*(?:%s)(?:(?: |$)(?:%s|%s))*".formatted(beside, office, office, beside));
  }

  private static String folded(String words) {
    return WORD.matcher(words).replaceAll(word -> Spelling.words(word.group()));
  }
}
