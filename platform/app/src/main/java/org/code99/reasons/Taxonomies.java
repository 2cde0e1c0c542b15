package org.code99.reasons;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.LossReasonTaxonomy;
import org.code99.api.Taxonomy;
import org.code99.host.Answer;
import org.code99.host.Check;
import org.code99.regions.Binding;
import org.code99.regions.Extensions;
import org.code99.regions.Region;
import org.code99.regions.Regions;
import org.code99.regions.Switchboard;

/** What the taxonomies that a company's regions use now say of themselves; it is remembered. */
@Singleton
class Taxonomies {
  private final Regions regions;
  private final Extensions extensions;
  private final CodeBook codes;

  Taxonomies(Regions regions, Extensions extensions, CodeBook codes) {
    this.regions = regions;
    this.extensions = extensions;
    this.codes = codes;
  }

  /** A taxonomy as a region has chosen and set it. */
  record InUse(Binding.Bound binding, Taxonomy taxonomy) {}

  /** By region; one that does not even say what its codes mean is not among them. */
  Map<UUID, InUse> byRegion(UUID company) {
    Switchboard switchboard = regions.switchboard(company);
    Map<Binding.Bound, Optional<InUse>> heard = new HashMap<>();
    Map<UUID, InUse> byRegion = new HashMap<>();
    for (Region region : switchboard.tree().regions()) {
      if (switchboard.binding(region.id(), LossReasonTaxonomy.class)
          instanceof Binding.Bound bound) {
        heard
            .computeIfAbsent(bound, chosen -> heard(company, chosen))
            .ifPresent(inUse -> byRegion.put(region.id(), inUse));
      }
    }
    return byRegion;
  }

  private Optional<InUse> heard(UUID company, Binding.Bound bound) {
    Answer<Taxonomy> answer =
        extensions.call(
            LossReasonTaxonomy.class,
            bound.extension(),
            taxonomy -> taxonomy.taxonomy(bound.settings()),
            Check.none());
    return answer
        .answered()
        .map(taxonomy -> {
          codes.rememberWhatIsNew(company, taxonomy);
          return new InUse(bound, taxonomy);
        });
  }
}
