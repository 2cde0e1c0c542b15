package org.code99.shell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.code99.api.Money;
import org.jspecify.annotations.Nullable;

/**
 * A place in a YAML file that is being read; what is wrong there is collected, so that all faults
 * are said at once.
 */
final class YamlNode {
  private final String path;
  private final @Nullable Object value;
  private final List<String> faults;

  YamlNode(String path, @Nullable Object value, List<String> faults) {
    this.path = path;
    this.value = value;
    this.faults = faults;
  }

  boolean present() {
    return value != null;
  }

  boolean isText() {
    return !(value instanceof Map) && !(value instanceof List);
  }

  /** Where it stands, such as {@code regions[1].code}. */
  String path() {
    return path;
  }

  /**
   * A child by name; absent when there is none. Below a place of the wrong form no child complains:
   * its parent has, once.
   */
  YamlNode at(String name) {
    boolean misshapen = value != null && !(value instanceof Map);
    Map<?, ?> children = map();
    return new YamlNode(
        path.isEmpty() ? name : path + "." + name,
        children.get(name),
        misshapen ? new ArrayList<>() : faults);
  }

  /** The children of a list. */
  List<YamlNode> items() {
    List<YamlNode> items = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        items.add(new YamlNode(path + "[" + (i + 1) + "]", list.get(i), faults));
      }
    } else if (value != null) {
      fault("is to be a list");
    }
    return items;
  }

  /** The children by name, in the order of the file. */
  Map<String, YamlNode> entries() {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    map().keySet().forEach(name -> entries.put(String.valueOf(name), at(String.valueOf(name))));
    return entries;
  }

  /** Complains of children that nobody reads. */
  YamlNode knowing(Set<String> names) {
    entries()
        .forEach((name, node) -> {
          if (!names.contains(name)) {
            node.fault(
                "is not known here; known are "
                    + String.join(", ", names.stream().sorted().toList()));
          }
        });
    return this;
  }

  String text() {
    if (value instanceof Map || value instanceof List) {
      fault("is to be a text");
      return "";
    }
    if (value instanceof Date date) {
      return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
    return value == null ? "" : String.valueOf(value).strip();
  }

  String required() {
    String text = text();
    if (text.isEmpty()) {
      fault("is missing");
    }
    return text;
  }

  /** A name that has to be there; the place itself stands in for a missing one. */
  String requiredName() {
    String name = required();
    return name.isEmpty() ? path : name;
  }

  Optional<String> optional() {
    return Optional.of(text()).filter(text -> !text.isEmpty());
  }

  List<String> texts() {
    return value instanceof List
        ? items().stream().map(YamlNode::text).toList()
        : optional().stream().toList();
  }

  /** Texts by name, such as sentences by language. */
  Map<String, String> textMap() {
    Map<String, String> texts = new LinkedHashMap<>();
    entries().forEach((name, node) -> texts.put(name, node.text()));
    return texts;
  }

  Optional<LocalDate> date() {
    Optional<String> text = optional();
    if (text.isEmpty()) {
      fault("is missing");
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text.get()));
    } catch (DateTimeParseException e) {
      fault("is to be a date like 2026-03-31, not '" + text.get() + "'");
      return Optional.empty();
    }
  }

  Optional<BigDecimal> number() {
    String text = text();
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      fault("is to be a number, not '" + text + "'");
      return Optional.empty();
    }
  }

  /** An amount; nothing when it is absent or cannot be read. */
  Optional<Money> money(String currency) {
    return present() ? number().flatMap(figure -> money(figure, currency)) : Optional.empty();
  }

  private Optional<Money> money(BigDecimal figure, String currency) {
    try {
      int decimals = Money.zero(currency).decimals();
      return Optional.of(Money.of(figure.movePointRight(decimals).longValueExact(), currency));
    } catch (ArithmeticException e) {
      fault("is to be an amount of " + currency + " to the penny, not '" + figure + "'");
      return Optional.empty();
    }
  }

  /** Says what is wrong here; the same twice is said once. */
  void fault(String sentence) {
    String fault = (path.isEmpty() ? "the file" : path) + " " + sentence;
    if (!faults.contains(fault)) {
      faults.add(fault);
    }
  }

  private Map<?, ?> map() {
    if (value == null) {
      return Map.of();
    }
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    fault("is to have named parts");
    return Map.of();
  }
}
