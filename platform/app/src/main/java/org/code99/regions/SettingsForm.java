package org.code99.regions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.code99.api.Settings;
import org.code99.host.SettingsChanges;

/**
 * Checks settings against an extension's JSON Schema, all faults at once, and fills in what the
 * schema sets itself. A schema is a stranger's text: one that cannot be used is a flaw in words.
 */
final class SettingsForm {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONG_TEXT = 200;

  /** What an extension is set to that never said what can be set is its own affair. */
  private static final JsonNode WITHOUT_SETTINGS =
      JsonNodeFactory.instance
          .objectNode()
          .set("properties", JsonNodeFactory.instance.objectNode());

  private static final String LEADS_NOWHERE = "its settings schema cannot be followed: ";

  /** JSON Schema 2020-12 and our own words for forms, which validate nothing. */
  private static final JsonMetaSchema DIALECT =
      JsonMetaSchema.builder(JsonMetaSchema.getV202012())
          .keyword(new NonValidationKeyword(SettingsChanges.KEYWORD))
          .keyword(new NonValidationKeyword("x-folder"))
          .keyword(new NonValidationKeyword("x-order"))
          .keyword(new NonValidationKeyword("x-secret"))
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

  /** What was looked at lately; a region's settings are asked for with each file of it. */
  private static final int REMEMBERED = 200;

  private final JsonNode schema;
  private final SettingsChanges changes;
  private final Optional<String> flaw;
  private final Map<Kept, Fitted> fitted = new ConcurrentHashMap<>();

  private SettingsForm(JsonNode schema, SettingsChanges changes, Optional<String> flaw) {
    this.schema = schema;
    this.changes = changes;
    this.flaw = flaw;
  }

  /** The form of a schema text; an empty text means an extension without settings. */
  static SettingsForm of(String schemaText) {
    try {
      JsonNode schema = schemaText.isBlank() ? WITHOUT_SETTINGS : JSON.readTree(schemaText);
      SettingsChanges changes = SettingsChanges.of(schemaText);
      return new SettingsForm(
          schema, changes, flaw(schema).or(() -> changes.problems().stream().findFirst()));
    } catch (JsonProcessingException e) {
      return new SettingsForm(
          JsonNodeFactory.instance.objectNode(),
          SettingsChanges.of(""),
          Optional.of("its settings schema is no JSON: " + e.getOriginalMessage()));
    }
  }

  /** Why nothing can be set by this schema; nothing when it is sound. */
  Optional<String> flaw() {
    return flaw;
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
    faults.addAll(complaints(schema, typed));
    return List.copyOf(faults);
  }

  /** The version of the settings that it describes, from 1. */
  int version() {
    return changes.version();
  }

  /** Carries kept settings over to this version, and looks whether they fit it. */
  Fitted fit(Kept kept) {
    if (fitted.size() >= REMEMBERED) {
      fitted.clear();
    }
    return fitted.computeIfAbsent(kept, this::fitted);
  }

  private Fitted fitted(Kept kept) {
    SettingsChanges.Carried carried = changes.carry(kept.values(), kept.version());
    List<String> faults = new ArrayList<>(kept.trouble().stream().toList());
    if (faults.isEmpty() && !schema.equals(WITHOUT_SETTINGS)) {
      faults(carried.values())
          .forEach(fault -> faults.add("its settings do not fit its version of today: " + fault));
    }
    return new Fitted(carried.values(), carried.words(), faults);
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

  /** The same as a plugin gets them: a folder is lent, and its path is nobody's business. */
  Settings lent(Map<String, String> values) {
    Map<String, String> told = new TreeMap<>(filled(values).values());
    properties()
        .properties()
        .forEach(property -> {
          if (isFolder(property.getValue())) {
            told.remove(property.getKey());
          }
        });
    return Settings.of(told);
  }

  /** The folders that these values grant, by the setting that asks for each. */
  Map<String, String> folders(Map<String, String> values) {
    Map<String, String> folders = new TreeMap<>(filled(values).values());
    folders
        .entrySet()
        .removeIf(set -> set.getValue().isBlank() || !isFolder(properties().path(set.getKey())));
    return folders;
  }

  /** Whether a setting is never shown again. */
  boolean isSecret(String name) {
    return isSecret(properties().path(name));
  }

  /** The names of all those settings. */
  Set<String> secrets() {
    return properties().properties().stream()
        .map(Map.Entry::getKey)
        .filter(this::isSecret)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isSecret(JsonNode property) {
    return property.path("x-secret").asBoolean(false);
  }

  private static boolean isFolder(JsonNode property) {
    return property.path("x-folder").asBoolean(false);
  }

  /** What the schema calls itself, if it does. */
  Optional<String> title() {
    return Optional.of(schema.path("title").asText("")).filter(title -> !title.isBlank());
  }

  /** Its fields in their order, with what is set; the value of a secret is not told. */
  List<SettingField> fields(Map<String, String> set) {
    return properties().properties().stream()
        .sorted(
            Comparator.comparingInt(property -> property.getValue().path("x-order").asInt(1_000)))
        .map(property -> field(property.getKey(), property.getValue(), set))
        .toList();
  }

  private static SettingField field(String name, JsonNode property, Map<String, String> set) {
    List<String> options = new ArrayList<>();
    property.path("enum").forEach(option -> options.add(option.asText()));
    String type = property.path("type").asText("string");
    if (type.equals("boolean")) {
      options.addAll(List.of("true", "false"));
    }
    boolean secret = isSecret(property);
    String standard = property.path("default").asText("");
    return new SettingField(
        name,
        property.path("title").asText(name),
        property.path("description").asText(""),
        secret
            ? "secret"
            : isFolder(property)
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

  /**
   * What a form told, as it is kept: what equals the standard is left out, so that a better
   * standard of a later version arrives; a secret that was left empty keeps its value.
   */
  Map<String, String> read(Map<String, String> texts, Map<String, String> before) {
    Map<String, String> values = new TreeMap<>();
    for (SettingField field : fields(before)) {
      String text = texts.getOrDefault(field.name(), "").strip();
      if (field.secret() && text.isEmpty()) {
        Optional.ofNullable(before.get(field.name())).ifPresent(v -> values.put(field.name(), v));
      } else if (!text.equals(field.standard()) && !(text.isEmpty() && !isText(field))) {
        values.put(field.name(), text);
      }
    }
    return values;
  }

  private static boolean isText(SettingField field) {
    return List.of("text", "long-text", "folder").contains(field.kind());
  }

  /** The same faults by the setting that they concern; those of none by an empty name. */
  Map<String, String> faultsByName(Map<String, String> values) {
    Map<String, String> byName = new TreeMap<>();
    for (String fault : faults(values)) {
      String name =
          fields(Map.of()).stream()
              .map(SettingField::name)
              .filter(n -> fault.startsWith("setting " + n + ":"))
              .findFirst()
              .orElse("");
      String told = name.isEmpty() ? fault : fault.substring(("setting " + name + ":").length());
      byName.merge(name, told.strip(), (a, b) -> a + "; " + b);
    }
    return byName;
  }

  /** A schema may be well-formed and still lead nowhere; one trial tells. */
  private static Optional<String> flaw(JsonNode schema) {
    List<String> flaws =
        SCHEMA_OF_SCHEMAS.validate(schema).stream()
            .map(SettingsForm::plain)
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

  private static List<String> complaints(JsonNode schema, JsonNode typed) {
    try {
      return SCHEMAS.getSchema(schema, inPlainEnglish()).validate(typed).stream()
          .map(complaint -> "setting " + plain(complaint))
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

  private static String plain(ValidationMessage message) {
    return message.getMessage().replaceFirst("^[$/.:]+\\s*", "");
  }
}
