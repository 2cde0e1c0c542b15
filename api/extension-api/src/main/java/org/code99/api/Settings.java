package org.code99.api;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a region has set for an extension. The core has already checked the values against the
 * extension's schema and filled in its defaults, so a plugin may ask without a default of its own.
 *
 * @param values by the name in the schema; numbers and truth values as their plain text
 */
public record Settings(Map<String, String> values) {
  /** Copies the values. */
  public Settings {
    values = Map.copyOf(values);
  }

  /** Settings of these values. */
  public static Settings of(Map<String, String> values) {
    return new Settings(values);
  }

  /** No settings at all. */
  public static Settings none() {
    return new Settings(Map.of());
  }

  /** The text of a setting, if it is set and not blank. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
  }

  /** The text of a setting, or what stands in for it. */
  public String text(String name, String otherwise) {
    return find(name).orElse(otherwise);
  }

  /**
   * A whole number, or what stands in for it.
   *
   * @throws IllegalArgumentException when it is set and no whole number
   */
  public int wholeNumber(String name, int otherwise) {
    Optional<String> value = find(name);
    try {
      return value.map(Integer::valueOf).orElse(otherwise);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "setting '" + name + "' is no whole number: '" + value.orElse("") + "'", e);
    }
  }

  /** A percentage in figures ({@code 4.5} for 4.5 %), or what stands in for it. */
  public Rate percent(String name, Rate otherwise) {
    return find(name).map(Rate::percent).orElse(otherwise);
  }

  /** A truth value, or what stands in for it. */
  public boolean flag(String name, boolean otherwise) {
    return find(name).map(Boolean::parseBoolean).orElse(otherwise);
  }

  /** The settings in the order of their names: what their hash is made of. */
  @Override
  public String toString() {
    return new TreeMap<>(values).toString();
  }
}
