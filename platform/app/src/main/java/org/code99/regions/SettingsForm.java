package org.code99.regions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.ValidationMessage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.code99.api.Settings;

/**
 * Checks settings against an extension's JSON Schema, all faults at once, and fills in what the
 * schema sets itself.
 */
final class SettingsForm {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** JSON Schema 2020-12 and our own two words for forms, which validate nothing. */
  private static final JsonMetaSchema DIALECT =
      JsonMetaSchema.builder(JsonMetaSchema.getV202012())
          .keyword(new NonValidationKeyword("x-order"))
          .keyword(new NonValidationKeyword("x-secret"))
          .build();

  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.builder()
          .metaSchema(DIALECT)
          .defaultMetaSchemaIri(DIALECT.getIri())
          .build();

  private final JsonNode schema;

  private SettingsForm(JsonNode schema) {
    this.schema = schema;
  }

  /** The form of a schema text; an empty text means an extension without settings. */
  static SettingsForm of(String schemaText) {
    try {
      return new SettingsForm(
          JSON.readTree(schemaText.isBlank() ? "{\"properties\":{}}" : schemaText));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "the settings schema is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** What is wrong with these values and the defaults; nothing when they may be used. */
  List<String> faults(Map<String, String> values) {
    List<String> faults = new ArrayList<>();
    ObjectNode typed = JsonNodeFactory.instance.objectNode();
    new TreeMap<>(filled(values).values())
        .forEach((name, value) -> {
          if (!properties().has(name)) {
            faults.add("there is no setting '" + name + "'; there are " + names());
          } else {
            typed.set(name, typed(properties().get(name).path("type").asText("string"), value));
          }
        });
    JsonSchema checked =
        SCHEMAS.getSchema(schema, SchemaValidatorsConfig.builder().locale(Locale.ROOT).build());
    checked.validate(typed).stream().map(SettingsForm::sentence).sorted().forEach(faults::add);
    return List.copyOf(faults);
  }

  /** The values with the schema's defaults for whatever is not set. */
  Settings filled(Map<String, String> values) {
    Map<String, String> all = new TreeMap<>();
    properties()
        .properties()
        .forEach(property -> {
          JsonNode standard = property.getValue().path("default");
          if (!standard.isMissingNode()) {
            all.put(property.getKey(), standard.asText());
          }
        });
    all.putAll(values);
    return Settings.of(all);
  }

  private JsonNode properties() {
    return schema.path("properties");
  }

  private String names() {
    return properties().isEmpty()
        ? "none"
        : String.join(
            ", ", properties().properties().stream().map(Map.Entry::getKey).sorted().toList());
  }

  private static JsonNode typed(String type, String value) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    try {
      return switch (type) {
        case "integer" -> nodes.numberNode(new BigDecimal(value.strip()).toBigIntegerExact());
        case "number" -> nodes.numberNode(new BigDecimal(value.strip()));
        case "boolean" ->
            value.equals("true") || value.equals("false")
                ? nodes.booleanNode(Boolean.parseBoolean(value))
                : nodes.textNode(value);
        default -> nodes.textNode(value);
      };
    } catch (ArithmeticException | NumberFormatException e) {
      return nodes.textNode(value);
    }
  }

  private static String sentence(ValidationMessage message) {
    return "setting " + message.getMessage().replaceFirst("^[$/.:]+\\s*", "");
  }
}
