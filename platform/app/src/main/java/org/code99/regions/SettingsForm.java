package org.code99.regions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.code99.api.Settings;
import org.code99.host.SettingsChanges;

/**
 * Checks settings against an extension's JSON Schema, all faults at once, and fills in what the
 * schema sets itself. A schema is a stranger's text: one that cannot be used is a flaw in words.
 */
final class SettingsForm {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_DIGITS = 40;
  private static final int LONGEST_SENTENCE = 500;

  /** What an extension is set to that never said what can be set is its own affair. */
  private static final JsonNode WITHOUT_SETTINGS =
      JsonNodeFactory.instance
          .objectNode()
          .set("properties", JsonNodeFactory.instance.objectNode());

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
          schema,
          changes,
          SchemaRules.flaw(schema).or(() -> changes.problems().stream().findFirst()));
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
    faults.addAll(SchemaRules.complaints(schema, typed));
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

  /** The sentences of letters among these values, by the settings that say them. */
  Map<String, String> wordings(Map<String, String> values) {
    Map<String, String> wordings = new TreeMap<>(values);
    wordings
        .entrySet()
        .removeIf(set ->
            set.getValue().isBlank() || !WordingRules.isWording(properties().path(set.getKey())));
    return wordings;
  }

  /** What of these sentences cannot be filled in, by setting. */
  Map<String, String> wordingFaults(Map<String, String> values) {
    Map<String, String> faults = new TreeMap<>();
    wordings(values)
        .forEach((name, text) ->
            WordingRules.unknownFields(properties().path(name), text)
                .forEach(fault -> faults.merge(name, fault, (a, b) -> a + "; " + b)));
    return faults;
  }

  /** Whether it asks for sentences of letters. */
  boolean hasWordings() {
    return properties().valueStream().anyMatch(WordingRules::isWording);
  }

  /** Whether there is such a setting. */
  boolean has(String name) {
    return properties().has(name);
  }

  /** What was told of settings that there are not, by their names. */
  Map<String, String> strangers(Map<String, String> texts) {
    return texts.keySet().stream()
        .filter(name -> !has(name))
        .collect(
            Collectors.toMap(
                Function.identity(),
                name -> "There is no such setting; there are " + names() + "."));
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

  /** A sentence of the extension, short, and without a secret that it was set to. */
  String hushed(String sentence, Map<String, String> values) {
    String hushed = sentence;
    for (String secret : secrets()) {
      String value = values.getOrDefault(secret, "");
      hushed = value.isBlank() ? hushed : hushed.replace(value, "(secret)");
    }
    return hushed.substring(0, Math.min(hushed.length(), LONGEST_SENTENCE));
  }

  static boolean isSecret(JsonNode property) {
    return property.path("x-secret").asBoolean(false);
  }

  static boolean isFolder(JsonNode property) {
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
        .map(property -> FieldOf.schema(property.getKey(), property.getValue(), set))
        .toList();
  }

  /**
   * What a form told, as it is kept: what equals the standard is left out, so that a better
   * standard of a later version arrives; a secret that was left empty keeps its value, unless it is
   * taken away.
   */
  Map<String, String> read(
      Map<String, String> texts, Set<String> taken, Map<String, String> before) {
    Map<String, String> values = new TreeMap<>();
    for (SettingField field : fields(before)) {
      String text = texts.getOrDefault(field.name(), "").strip();
      if (field.secret() && text.isEmpty()) {
        Optional.ofNullable(before.get(field.name()))
            .filter(kept -> !taken.contains(field.name()))
            .ifPresent(kept -> values.put(field.name(), kept));
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
        case "integer" -> nodes.numberNode(number(value).toBigIntegerExact());
        case "number" -> nodes.numberNode(number(value));
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

  /** A number of so many digits that nobody means it stays a text, which the schema refuses. */
  private static BigDecimal number(String value) {
    BigDecimal number = new BigDecimal(value.strip());
    if (Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS) {
      throw new NumberFormatException("more than %d digits".formatted(MOST_DIGITS));
    }
    return number;
  }
}
