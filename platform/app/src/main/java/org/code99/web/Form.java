package org.code99.web;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a form told: texts without the blanks around them, and the faults that reading them found.
 * What was typed is kept, so a form that is shown again shows it.
 */
public final class Form {
  private final Map<String, List<String>> fields;
  private final List<Fault> faults = new ArrayList<>();
  private boolean toldOfLater;

  private Form(Map<String, List<String>> fields) {
    this.fields = fields;
  }

  /**
   * The fields as Micronaut binds a form's body: a text, or a list of texts. JSON's null is what is
   * not there.
   *
   * @throws Refused when a text is longer than any field takes; browsers do not send such
   */
  public static Form of(Map<String, ?> body) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    body.forEach((name, value) -> {
      List<?> several = value instanceof List<?> list ? list : Collections.singletonList(value);
      fields.put(name, several.stream().filter(Objects::nonNull).map(String::valueOf).toList());
    });
    Form form = new Form(fields);
    fields.forEach((name, texts) ->
        texts.forEach(text -> form.faults(Sound.text(name, text).stream().toList())));
    form.check();
    return form;
  }

  /**
   * What a program told by the same names as the fields of a form: texts, dates, numbers, ids, and
   * lists of them.
   *
   * @throws Refused as the other does
   */
  public static Form of(Record told) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (RecordComponent field : told.getClass().getRecordComponents()) {
      fields.put(field.getName(), value(field, told));
    }
    return of(fields);
  }

  private static @Nullable Object value(RecordComponent field, Record told) {
    try {
      Method accessor = field.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(told);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record shows its components: " + field, e);
    }
  }

  /** A form that nobody has filled in. */
  public static Form empty() {
    return new Form(Map.of());
  }

  /** The text of a field, empty when it is missing. */
  public String text(String name) {
    List<String> values = fields.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst().strip();
  }

  /** All texts of a field that may come several times. */
  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of()).stream().map(String::strip).toList();
  }

  /** Whether a box is ticked. */
  public boolean ticked(String name) {
    return !text(name).isEmpty();
  }

  /** The text of a field that must not be empty. */
  public String needed(String name, String sentence) {
    String text = text(name);
    if (text.isEmpty()) {
      fault(name, sentence);
    }
    return text;
  }

  /** The date of a field, as browsers send it; an unreadable one is a fault. */
  public Optional<LocalDate> date(String name) {
    String text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> day = Sound.day(text);
    if (day.isEmpty()) {
      fault(name, "\"" + text + "\" is no date: write it as 2026-03-31.");
    }
    return day;
  }

  /** The day of a field on which something is said to have happened; today when it is empty. */
  public LocalDate past(String name, LocalDate today) {
    LocalDate day = date(name).orElse(today);
    faults(Sound.past(name, day, today).stream().toList());
    return day;
  }

  /** The id of a field; an unreadable one is a fault. */
  public Optional<UUID> id(String name) {
    String text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      fault(name, "This choice is none of those offered: choose again.");
      return Optional.empty();
    }
  }

  /** The version of what a form shows; nothing where it shows none. */
  public OptionalLong version() {
    String version = text("version");
    if (version.isEmpty()) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(version.matches("\\d{1,18}") ? Long.parseLong(version) : -1);
  }

  /**
   * The version that a form carries: the one on which somebody began to change it, and what holds
   * once they were told of that.
   */
  public long version(long holds) {
    return toldOfLater ? holds : version().orElse(holds);
  }

  /** What became of the thing since is shown with the form from now on. */
  void tellsOfLater() {
    toldOfLater = true;
  }

  /** Notes what is wrong with a field. */
  public void fault(String name, String sentence) {
    faults.add(Fault.at(name, sentence));
  }

  /**
   * Notes the faults of a refusal, each beside its field; those noted before are not said twice.
   */
  public void faults(List<Fault> told) {
    told.stream().filter(fault -> !faults.contains(fault)).forEach(faults::add);
  }

  /** Everything that is wrong so far. */
  public List<Fault> faults() {
    return List.copyOf(faults);
  }

  /** What is wrong with one field. */
  public List<String> faultsOf(String name) {
    return faults.stream().filter(f -> f.field().equals(name)).map(Fault::sentence).toList();
  }

  /**
   * Goes on only when nothing is wrong so far: what cannot be read must not pass for left out.
   *
   * @throws Refused with everything that is
   */
  public void check() {
    if (!isFine()) {
      throw new Refused(Refused.Kind.INVALID, faults());
    }
  }

  /** Whether nothing is wrong so far. */
  public boolean isFine() {
    return faults.isEmpty();
  }
}
