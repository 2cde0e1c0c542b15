package org.code99.regions;

import java.util.List;

/**
 * One setting of an extension, as its form asks for it.
 *
 * @param name in the schema
 * @param title what stands beside the field
 * @param description what it does, may be empty
 * @param group the title over it and its like; empty without one
 * @param rare whether it is hardly ever set
 * @param kind {@code text}, {@code long-text}, {@code number}, {@code integer}, {@code choice},
 *     {@code folder} - which saving grants to the plugin - or {@code secret}
 * @param options of a choice, else empty
 * @param value that holds now; never that of a secret
 * @param standard what holds where nobody sets it; never that of a secret
 * @param kept whether a secret is set already
 */
public record SettingField(
    String name,
    String title,
    String description,
    String group,
    boolean rare,
    String kind,
    List<String> options,
    String value,
    String standard,
    boolean kept) {
  /** Copies. */
  public SettingField {
    options = List.copyOf(options);
  }

  /** Whether it is never shown again. */
  public boolean secret() {
    return kind.equals("secret");
  }

  /** Whether somebody set it to something of their own. */
  public boolean isSet() {
    return kept || !value.equals(standard);
  }

  SettingField typed(String text) {
    return new SettingField(
        name, title, description, group, rare, kind, options, secret() ? "" : text, standard, kept);
  }
}
