package org.code99.office;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.code99.regions.Region;
import org.code99.regions.RegionDraft;
import org.code99.web.Fault;
import org.code99.web.Form;
import org.code99.web.Means;
import org.code99.web.Meanwhile;
import org.code99.web.Sound;

/**
 * What a region on the map is to say for itself from now on; what is left out stays as it is.
 *
 * @param name as people read it; that of the company stays
 * @param language of its letters; an empty text inherits
 * @param giftCeiling what a piece may cost, in units of the company's currency; an empty text
 *     inherits
 * @param timeZone whose midnight ends a day there; an empty text inherits
 * @param version of the region that was read
 */
record RegionChange(
    @Means("As people read it. Left out, it stays.") Optional<String> name,
    @Means("Such as de or pt-BR. An empty text inherits; left out, it stays.")
        Optional<String> language,
    @Means(
            "What one piece may cost, in units of the company's currency. An empty text inherits; left out, it"
                + " stays.")
        Optional<String> giftCeiling,
    @Means("Such as Europe/Berlin. An empty text inherits; left out, it stays.")
        Optional<String> timeZone,
    @Means(Meanwhile.VERSION) OptionalLong version) {

  static RegionChange of(Form form) {
    return new RegionChange(
        Optional.of(form.text("name")),
        Optional.of(form.text("language")),
        Optional.of(form.text("giftCeiling")),
        Optional.of(form.text("timeZone")),
        form.version());
  }

  /** What the region would say then; what cannot be read is noted among the faults. */
  RegionDraft of(Region region, String currency, List<Fault> faults) {
    RegionDraft draft =
        new RegionDraft(
            name.orElse(region.name()),
            said(language.or(region::language)),
            giftCeiling.isPresent()
                ? GiftCeiling.read(giftCeiling.get().strip(), currency, faults)
                : region.giftCeilingMinor(),
            said(timeZone.or(region::timeZone)));
    Sound.name("name", draft.name()).ifPresent(faults::add);
    draft.faults().forEach((field, sentence) -> faults.add(Fault.at(field, sentence)));
    return draft;
  }

  private static Optional<String> said(Optional<String> text) {
    return text.map(String::strip).filter(told -> !told.isEmpty());
  }
}
