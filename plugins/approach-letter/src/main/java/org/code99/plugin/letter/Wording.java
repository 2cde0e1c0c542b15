package org.code99.plugin.letter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.code99.api.Brief;
import org.code99.api.PluginContext;
import org.code99.api.Settings;

/**
 * The sentences of one piece with their fields filled in: the company's own where it has written
 * one (S42), else those of the house. What cannot be filled is remembered, not printed.
 */
final class Wording {
  private static final Set<String> EDITABLE = Set.of("opening", "no-reason", "meeting", "closing");

  /** A field, however its writer thought one looks, or a brace that belongs to none. */
  private static final Pattern FIELD = Pattern.compile("\\$?\\{+([^{}]*)}+|[{}]");

  private final PluginContext context;
  private final Settings settings;
  private final Locale locale;
  private final Map<String, String> fields;
  private final List<String> unresolved = new ArrayList<>();

  Wording(PluginContext context, Settings settings, Brief brief) {
    this.context = context;
    this.settings = settings;
    this.locale = Language.closestTo(brief.language());
    this.fields = fields(brief);
  }

  Locale locale() {
    return locale;
  }

  /** A sentence that needs nothing but the fields of the brief. */
  String text(String key) {
    return text(key, Map.of());
  }

  /** A sentence with some fields of its own. */
  String text(String key, Map<String, String> own) {
    String setting = key + "-" + locale.getLanguage();
    Optional<String> custom = EDITABLE.contains(key) ? settings.find(setting) : Optional.empty();
    return custom
        .map(text -> fill(text, "the wording '" + setting + "'", own))
        .orElseGet(() -> fill(context.text(key, locale), "the house wording '" + key + "'", own));
  }

  /** What could not be filled in, each with the wording, the field and what to do; often empty. */
  List<String> unresolved() {
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
