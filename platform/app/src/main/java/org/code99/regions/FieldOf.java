package org.code99.regions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the field of a form out of what a schema says of a setting. */
final class FieldOf {
  private static final int LONG_TEXT = 200;

  private FieldOf() {}

  static SettingField schema(String name, JsonNode property, Map<String, String> set) {
    List<String> options = new ArrayList<>();
    property.path("enum").forEach(option -> options.add(option.asText()));
    String type = property.path("type").asText("string");
    if (type.equals("boolean")) {
      options.addAll(List.of("true", "false"));
    }
    boolean secret = SettingsForm.isSecret(property);
    String standard = property.path("default").asText("");
    return new SettingField(
        name,
        property.path("title").asText(name),
        property.path("description").asText(""),
        property.path("x-group").asText(""),
        property.path("x-rare").asBoolean(false),
        secret
            ? "secret"
            : SettingsForm.isFolder(property)
                ? "folder"
                : kind(type, options, property.path("maxLength").asInt(0)),
        options,
        secret ? "" : set.getOrDefault(name, standard),
        secret ? "" : standard,
        secret && !set.getOrDefault(name, "").isEmpty());
  }

  private static String kind(String type, List<String> options, int longest) {
    if (!options.isEmpty()) {
      return "choice";
    }
    if (type.equals("string")) {
      return longest > LONG_TEXT ? "long-text" : "text";
    }
    return type;
  }
}
