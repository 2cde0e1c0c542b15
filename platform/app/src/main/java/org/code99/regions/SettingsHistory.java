package org.code99.regions;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.code99.audit.Change;
import org.code99.audit.Edit;
import org.code99.database.Sql;

/** What was set at a place, one word after the other. */
@Singleton
class SettingsHistory {
  private static final int MOST = 50;

  private final Sql sql;
  private final Secrets secrets;

  SettingsHistory(Sql sql, Secrets secrets) {
    this.sql = sql;
    this.secrets = secrets;
  }

  /** The words that began by a day, the one that holds first. */
  List<SettingsWord> of(UUID company, Switchboard.Place place, LocalDate day) {
    return sql.list(
        """
        SELECT settings_version, decided_at, decided_by, note, extension_id, settings, sealed, schema_version
          FROM regions_binding_that_stands
         WHERE company_id = ? AND region_id = ? AND point = ? AND slot = ? AND valid_from <= ?
         ORDER BY valid_from DESC, settings_version DESC LIMIT ?
        """,
        row ->
            new SettingsWord(
                row.getLong("settings_version"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"),
                row.getString("note"),
                row.getString("extension_id"),
                secrets.kept(company, place, row)),
        company,
        place.region(),
        place.point(),
        place.slot(),
        day,
        MOST);
  }

  /** What became of it by the words after one of them, the first edit first. */
  static List<Edit> edits(List<SettingsWord> words, SettingsForm form, long seen) {
    List<Edit> edits = new ArrayList<>();
    for (int i = words.size() - 1; i >= 0; i--) {
      SettingsWord word = words.get(i);
      if (word.version() > seen) {
        edits.add(new Edit(word.at(), word.by(), word.why(), changes(words, i, form)));
      }
    }
    return edits;
  }

  /** What one of the words changed; nothing of the first one that there was. */
  static List<Change> changes(List<SettingsWord> words, int which, SettingsForm form) {
    return which + 1 < words.size()
        ? words.get(which).changesFrom(words.get(which + 1), form)
        : List.of();
  }
}
