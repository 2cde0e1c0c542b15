package org.code99.regions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.resource.DisallowSchemaLoader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.code99.host.SettingsChanges;

/** JSON Schema as strangers write it: held against its own rules, and values against it. */
final class SchemaRules {
  private static final String LEADS_NOWHERE = "its settings schema cannot be followed: ";

  /** JSON Schema 2020-12 and our own words for forms, which validate nothing. */
  private static final JsonMetaSchema DIALECT =
      JsonMetaSchema.builder(JsonMetaSchema.getV202012())
          .keywords(
              Stream.of(
                      SettingsChanges.KEYWORD,
                      "x-folder",
                      "x-group",
                      "x-order",
                      "x-rare",
                      "x-secret",
                      WordingRules.KEYWORD)
                  .map(NonValidationKeyword::new)
                  .toList())
          .build();

  /** No schema makes us open an address that it names. */
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.builder()
          .metaSchema(DIALECT)
          .defaultMetaSchemaIri(DIALECT.getIri())
          .schemaLoaders(loaders -> loaders.add(DisallowSchemaLoader.getInstance()))
          .build();

  private static final JsonSchema SCHEMA_OF_SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(SchemaLocation.of(SchemaId.V202012), inPlainEnglish());

  private SchemaRules() {}

  /** A schema may be well-formed and still lead nowhere; one trial tells. */
  static Optional<String> flaw(JsonNode schema) {
    List<String> flaws =
        SCHEMA_OF_SCHEMAS.validate(schema).stream()
            .map(SchemaRules::plain)
            .distinct()
            .sorted()
            .toList();
    if (!flaws.isEmpty()) {
      return Optional.of("its settings schema is no JSON Schema: " + String.join("; ", flaws));
    }
    return complaints(schema, JsonNodeFactory.instance.objectNode()).stream()
        .filter(complaint -> complaint.startsWith(LEADS_NOWHERE))
        .findFirst();
  }

  /** What is wrong with values, a sentence each; those of a setting begin with its name. */
  static List<String> complaints(JsonNode schema, JsonNode typed) {
    try {
      return SCHEMAS.getSchema(schema, inPlainEnglish()).validate(typed).stream()
          .map(complaint -> "setting " + told(complaint))
          .sorted()
          .toList();
    } catch (JsonSchemaException e) {
      return List.of(LEADS_NOWHERE + e.getMessage());
    } catch (StackOverflowError e) {
      return List.of(LEADS_NOWHERE + "it refers to itself without an end");
    }
  }

  private static SchemaValidatorsConfig inPlainEnglish() {
    return SchemaValidatorsConfig.builder().locale(Locale.ROOT).build();
  }

  /** For whoever types a setting. */
  private static String told(ValidationMessage message) {
    String plain = plain(message);
    int colon = plain.indexOf(':');
    return colon < 0
        ? plain
        : plain.substring(0, colon)
            + ": "
            + SchemaWords.of(message).orElseGet(() -> plain.substring(colon + 1).strip());
  }

  /** For whoever writes a schema. */
  private static String plain(ValidationMessage message) {
    return message.getMessage().replaceFirst("^[$/.:]+\\s*", "");
  }
}
