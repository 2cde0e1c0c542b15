package org.code99.host.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The settings of a letter of data: some of its sentences, in each of its languages. */
final class LetterSettings {
  private static final Map<String, String> TITLES =
      Map.of(
          "opening", "Opening",
          "no-reason", "Where no mistake is shown",
          "meeting", "The meeting",
          "closing", "Closing");

  private LetterSettings() {}

  /** Their JSON Schema. */
  static String schema(LetterFile letter) {
    List<String> properties = new ArrayList<>();
    for (String language : letter.languages()) {
      String name = Locale.of(language).getDisplayLanguage(Locale.ENGLISH);
      for (String key : Sentences.OPEN_TO_REGIONS) {
        properties.add(
            """
            %s: {"type": "string", "maxLength": 1500, "default": "", "x-rare": true, "x-order": %d,
              "title": %s, "x-group": %s, "x-wording": [%s],
              "description": "Leave it empty for the wording of the letter."}\
            """
                .formatted(
                    quoted(key + "-" + language),
                    10 * (properties.size() + 1),
                    quoted(TITLES.getOrDefault(key, key) + " (" + name + ")"),
                    quoted("Wording in " + name),
                    Sentences.FIELDS.stream()
                        .map(LetterSettings::quoted)
                        .collect(Collectors.joining(", "))));
      }
    }
    return """
    {"title": %s, "type": "object", "additionalProperties": false, "properties": {
    %s}}
    """
        .formatted(quoted(letter.title()), String.join(",\n", properties));
  }

  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ")
        + '"';
  }
}
