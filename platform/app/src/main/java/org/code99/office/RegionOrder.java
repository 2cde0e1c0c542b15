package org.code99.office;

import java.util.List;
import java.util.UUID;
import org.code99.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * What a region is to be.
 *
 * @param code unlike that of any other; only for a new one
 * @param name as people read it
 * @param parent below which it lies; only for a new one, the company itself when it is left out
 * @param language of its letters; empty to inherit
 * @param giftCeiling what a piece may cost, in units of the company's currency; empty to inherit
 * @param timeZone whose midnight ends a day there, such as {@code Europe/Berlin}; empty to inherit
 * @param belongs values of a list's region column that belong here; only for a new one
 * @param countries values of a list's country column that belong here; only for a new one
 */
record RegionOrder(
    String code,
    String name,
    @Nullable UUID parent,
    String language,
    String giftCeiling,
    String timeZone,
    List<String> belongs,
    List<String> countries) {
  /** What a program left out is empty. */
  @SuppressWarnings({"ConstantValue", "NullAway"}) // JSON leaves out what it likes
  RegionOrder {
    code = code == null ? "" : code.strip();
    name = name == null ? "" : name.strip();
    language = language == null ? "" : language.strip();
    giftCeiling = giftCeiling == null ? "" : giftCeiling.strip();
    timeZone = timeZone == null ? "" : timeZone.strip();
    belongs = belongs == null ? List.of() : List.copyOf(belongs);
    countries = countries == null ? List.of() : List.copyOf(countries);
  }

  static RegionOrder of(Form form) {
    @Nullable UUID parent = form.id("parent").orElse(null);
    form.check();
    return new RegionOrder(
        form.text("code"),
        form.text("name"),
        parent,
        form.text("language"),
        form.text("giftCeiling"),
        form.text("timeZone"),
        list(form.text("belongs")),
        list(form.text("countries")));
  }

  private static List<String> list(String text) {
    return List.of(text.split(",")).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }
}
