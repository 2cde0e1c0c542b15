package org.code99.reasons;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.LossReasonTaxonomy;
import org.code99.api.Taxonomy;
import org.code99.database.Sql;
import org.code99.drawers.NotesReader;
import org.code99.host.Answer;
import org.code99.host.Check;
import org.code99.regions.Binding;
import org.code99.regions.Extensions;
import org.code99.regions.Region;
import org.code99.regions.Regions;
import org.code99.regions.Switchboard;

/** Has notes read by the taxonomy that each file's region has chosen. */
@Singleton
class NoteReading implements NotesReader {
  private final Sql sql;
  private final Regions regions;
  private final Extensions extensions;
  private final CodeBook codes;

  NoteReading(Sql sql, Regions regions, Extensions extensions, CodeBook codes) {
    this.sql = sql;
    this.regions = regions;
    this.extensions = extensions;
    this.codes = codes;
  }

  @Override
  public Sitting begin(UUID company) {
    return new Sitting(company, null, classifiers(company), sql);
  }

  /** Gets ready for what a later list says of losses that were filed before. */
  Sitting beginAnew(UUID company, UUID laterList) {
    return new Sitting(company, laterList, classifiers(company), sql);
  }

  private Map<UUID, Classifier> classifiers(UUID company) {
    Switchboard switchboard = regions.switchboard(company);
    Map<Binding.Bound, Optional<Classifier>> classifiers = new HashMap<>();
    Map<UUID, Classifier> byRegion = new HashMap<>();
    for (Region region : switchboard.tree().regions()) {
      if (switchboard.binding(region.id(), LossReasonTaxonomy.class)
          instanceof Binding.Bound bound) {
        classifiers
            .computeIfAbsent(bound, chosen -> classifier(company, chosen))
            .ifPresent(classifier -> byRegion.put(region.id(), classifier));
      }
    }
    return byRegion;
  }

  /** A taxonomy that does not even say what its codes mean reads no notes. */
  private Optional<Classifier> classifier(UUID company, Binding.Bound bound) {
    Answer<Taxonomy> answer =
        extensions.call(
            LossReasonTaxonomy.class,
            bound.extension(),
            taxonomy -> taxonomy.taxonomy(bound.settings()),
            Check.none());
    if (answer instanceof Answer.Answered<Taxonomy>(Taxonomy taxonomy)) {
      codes.remember(company, taxonomy);
      return Optional.of(new Classifier(extensions, bound, taxonomy));
    }
    return Optional.empty();
  }
}
