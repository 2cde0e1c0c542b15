package org.code99.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of one piece with their fields filled in. A sentence is the company's own where its
 * settings have one under {@code <key>-<language>} (S42), else the one of the plugin's own bundle.
 * Every approach fills in the same four fields: {@code {company}} and {@code {person}} whom it
 * writes to, {@code {signer}} and {@code {our_company}} who write. What cannot be filled in is
 * remembered, so that it is declined and never printed.
 *
 * <pre>{@code
 * Wording wording = Wording.of(context, batch.settings(), brief, List.of("en", "de"));
 * Block opening = Block.of(BlockKind.OPENING, wording.text("opening"));
 * ...
 * return wording.unresolved().isEmpty()
 *     ? Composition.of(brief.key(), List.of(piece))
 *     : Composition.declined(brief.key(), String.join("; ", wording.unresolved()));
 * }</pre>
 *
 * <p>Which sentences a company may word itself is what the settings' schema says. One wording
 * serves one brief, in one thread.
 */
public final class Wording {
  /** A field, however its writer thought one looks, or a brace that belongs to none. */
  private static final Pattern FIELD = Pattern.compile("\\$?\\{+([^{}]*)}+|[{}]");

  private final PluginContext context;
  private final Settings settings;
  private final Locale locale;
  private final Map<String, String> fields;
  private final List<String> unresolved = new ArrayList<>();

  private Wording(PluginContext context, Settings settings, Brief brief, Locale locale) {
    this.context = context;
    this.settings = settings;
    this.locale = locale;
    this.fields = fields(brief);
  }

  /**
   * The sentences for one brief.
   *
   * @param languages those of the approach's profile; the first stands in for all others
   */
  public static Wording of(
      PluginContext context, Settings settings, Brief brief, List<String> languages) {
    String asked = Locale.forLanguageTag(brief.language()).getLanguage();
    String spoken = languages.contains(asked) ? asked : languages.getFirst();
    return new Wording(context, settings, brief, Locale.forLanguageTag(spoken));
  }

  /** The language it writes in. */
  public Locale locale() {
    return locale;
  }

  /**
   * A sentence that needs nothing but the four fields.
   *
   * @throws IllegalArgumentException when neither the settings nor a bundle has it
   */
  public String text(String key) {
    return text(key, Map.of());
  }

  /**
   * A sentence with some fields of its own.
   *
   * @param own the values by the fields' names
   * @throws IllegalArgumentException when neither the settings nor a bundle has it
   */
  public String text(String key, Map<String, String> own) {
    String setting = key + "-" + locale.getLanguage();
    return settings
        .find(setting)
        .map(text -> fill(text, "the wording '" + setting + "'", own))
        .orElseGet(() -> fill(context.text(key, locale), "the house wording '" + key + "'", own));
  }

  /** What could not be filled in, each with the wording, the field and what to do; often empty. */
  public List<String> unresolved() {
    return List.copyOf(unresolved);
  }

  private String fill(String text, String where, Map<String, String> own) {
    Map<String, String> known = new HashMap<>(fields);
    known.putAll(own);
    return FIELD
        .matcher(text)
        .replaceAll(field -> {
          String name = field.group(1);
          String value =
              name != null && field.group().equals("{" + name + "}") ? known.get(name) : null;
          if (value == null) {
            unresolved.add(complaint(where, field.group()));
            return Matcher.quoteReplacement(field.group());
          }
          return Matcher.quoteReplacement(value);
        });
  }

  private static String complaint(String where, String field) {
    return field.equals("{person}")
        ? where + " asks for {person}, and no person is known here: word it without the name"
        : where
            + " has the unknown field '"
            + field
            + "': only {company}, {person}, {signer} and {our_company} can be filled in";
  }

  private static Map<String, String> fields(Brief brief) {
    Map<String, String> fields = new HashMap<>();
    fields.put("company", brief.recipient().company());
    fields.put("our_company", brief.sender().company());
    fields.put(
        "signer",
        brief.sender().signer().isBlank() ? brief.sender().company() : brief.sender().signer());
    brief
        .recipient()
        .person()
        .filter(person -> !person.isBlank())
        .ifPresent(person -> fields.put("person", person));
    return Map.copyOf(fields);
  }
}
