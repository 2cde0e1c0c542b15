package org.code99.office;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.regions.RegionDraft;
import org.code99.web.Fault;
import org.code99.web.Form;
import org.code99.web.Sound;
import org.jspecify.annotations.Nullable;

/**
 * What a new region is to be.
 *
 * @param code unlike that of any other
 * @param name as people read it
 * @param parent below which it lies; the company itself when it is left out
 * @param language of its letters; empty to inherit
 * @param giftCeiling what a piece may cost, in units of the company's currency; empty to inherit
 * @param timeZone whose midnight ends a day there, such as {@code Europe/Berlin}; empty to inherit
 * @param belongs values of a list's region column that belong here
 * @param countries values of a list's country column that belong here
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

  /** What it says for itself; what cannot be read is noted among the faults. */
  RegionDraft draft(String currency, List<Fault> faults) {
    RegionDraft draft =
        new RegionDraft(
            name,
            Optional.of(language).filter(tag -> !tag.isEmpty()),
            GiftCeiling.read(giftCeiling, currency, faults),
            Optional.of(timeZone).filter(zone -> !zone.isEmpty()));
    Sound.name("name", name).ifPresent(faults::add);
    draft.faults().forEach((field, sentence) -> faults.add(Fault.at(field, sentence)));
    return draft;
  }

  private static List<String> list(String text) {
    return List.of(text.split(",")).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }
}
