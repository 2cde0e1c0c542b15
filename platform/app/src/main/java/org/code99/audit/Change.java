package org.code99.audit;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What became of one part of a thing, as an entry of the trail tells it: {@code language "de" ->
 * "fr"}.
 *
 * @param field the part, a name without blanks
 * @param before what stood there; empty for nothing
 * @param after what stands there; empty for nothing
 */
public record Change(String field, String before, String after) {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\S+) \"((?:[^\"\\\\]|\\\\.)*)\" -> \"((?:[^\"\\\\]|\\\\.)*)\"");

  /** What differs between two states of a thing that are told by the same parts. */
  public static List<Change> between(Map<String, String> before, Map<String, String> after) {
    return after.entrySet().stream()
        .map(part ->
            new Change(part.getKey(), before.getOrDefault(part.getKey(), ""), part.getValue()))
        .filter(change -> !change.before().equals(change.after()))
        .toList();
  }

  /** Changes as the detail of an entry. */
  public static String detail(List<Change> changes) {
    return changes.stream().map(Change::written).collect(Collectors.joining("; "));
  }

  /** The changes that a detail tells; none where it tells something else. */
  public static List<Change> in(String detail) {
    return WRITTEN
        .matcher(detail)
        .results()
        .map(
            found -> new Change(found.group(1), unquoted(found.group(2)), unquoted(found.group(3))))
        .toList();
  }

  private String written() {
    return "%s \"%s\" -> \"%s\"".formatted(field, quoted(before), quoted(after));
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static String unquoted(String text) {
    return text.replaceAll("\\\\(.)", "$1");
  }
}
