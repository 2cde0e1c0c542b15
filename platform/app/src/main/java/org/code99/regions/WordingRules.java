package org.code99.regions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A setting that is a sentence of a letter: its schema names the fields that can be filled in, and
 * any other would make every letter of the region be refused.
 */
final class WordingRules {
  /** Where a schema names the fields. */
  static final String KEYWORD = "x-wording";

  private static final Pattern FIELD = Pattern.compile("\\$?\\{+[^{}]*}+|[{}]");

  /** What a preview fills in. */
  private static final Map<String, String> SAMPLE =
      Map.of(
          "{company}", "Muster AG",
          "{person}", "Eva Muster",
          "{signer}", "Rita Rep",
          "{our_company}", "Blume & Söhne");

  private WordingRules() {}

  static boolean isWording(JsonNode property) {
    return property.path(KEYWORD).isArray();
  }

  /** What of a sentence cannot be filled in, each with what can. */
  static List<String> unknownFields(JsonNode property, String sentence) {
    List<String> known = new ArrayList<>();
    property.path(KEYWORD).forEach(field -> known.add("{" + field.asText() + "}"));
    return FIELD
        .matcher(sentence)
        .results()
        .map(MatchResult::group)
        .filter(field -> !known.contains(field))
        .distinct()
        .map(field ->
            "'%s' cannot be filled in; there are %s".formatted(field, String.join(", ", known)))
        .toList();
  }

  /** A sentence as a customer might read it. */
  static String preview(String sentence) {
    return FIELD
        .matcher(sentence)
        .replaceAll(
            field -> Matcher.quoteReplacement(SAMPLE.getOrDefault(field.group(), field.group())));
  }
}
