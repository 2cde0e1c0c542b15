package org.code99.reasons;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.database.Sql;
import org.code99.drawers.NotesReader;
import org.code99.regions.Extensions;

/** Has notes read by the taxonomy that each file's region has chosen. */
@Singleton
class NoteReading implements NotesReader {
  private final Sql sql;
  private final Taxonomies taxonomies;
  private final Extensions extensions;
  private final CodeBook codes;
  private final OwnReasons own;

  NoteReading(
      Sql sql, Taxonomies taxonomies, Extensions extensions, CodeBook codes, OwnReasons own) {
    this.codes = codes;
    this.sql = sql;
    this.taxonomies = taxonomies;
    this.extensions = extensions;
    this.own = own;
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
    Map<Taxonomies.InUse, Classifier> classifiers = new HashMap<>();
    Map<UUID, Classifier> byRegion = new HashMap<>();
    Map<String, Optional<String>> hidden = own.hidden(company);
    taxonomies
        .byRegion(company)
        .forEach((region, inUse) ->
            byRegion.put(
                region, classifiers.computeIfAbsent(inUse, used -> reader(company, used, hidden))));
    return byRegion;
  }

  private Classifier reader(
      UUID company, Taxonomies.InUse used, Map<String, Optional<String>> hidden) {
    codes.remember(company, used.taxonomy());
    return new Classifier(extensions, used.binding(), used.taxonomy(), hidden);
  }
}
