package org.code99.reasons;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.code99.database.Sql;
import org.code99.drawers.EpisodesOpened;
import org.code99.drawers.NotesReader.Note;
import org.code99.drawers.Testimony;

/**
 * Newer words about losses that were filed before: they are read anew, and the voice speaks by that
 * reading until the list is taken back. While their taxonomy fails, the earlier reading speaks on.
 */
@Singleton
class LaterWords {
  private static final int AT_ONCE = 4_000;

  private final Sql sql;
  private final NoteReading reading;

  LaterWords(Sql sql, NoteReading reading) {
    this.sql = sql;
    this.reading = reading;
  }

  void read(EpisodesOpened opened) {
    if (opened.newerWords() == 0) {
      return;
    }
    Sitting sitting = reading.beginAnew(opened.companyId(), opened.importId());
    List<Note> waiting = new ArrayList<>();
    sql.each(
        """
        SELECT DISTINCT ON (w.episode_id, w.voice)
               w.episode_id, w.voice, w.text, coalesce(w.source_code, '') AS source_code,
               coalesce(e.competitor, '') AS competitor, coalesce(f.region_id, f.company_id) AS region_id
          FROM drawers_words w
          JOIN drawers_episode e ON e.id = w.episode_id
          JOIN drawers_file f ON f.id = e.file_id
         WHERE w.import_id = ? AND e.import_id <> w.import_id
         ORDER BY w.episode_id, w.voice, w.ordinal DESC
        """,
        row -> {
          waiting.add(note(row));
          if (waiting.size() == AT_ONCE) {
            keep(opened, sitting.prepare(waiting));
            waiting.clear();
          }
        },
        opened.importId());
    keep(opened, sitting.prepare(waiting));
  }

  private static Note note(ResultSet row) throws SQLException {
    Testimony.Voice voice =
        row.getString("voice").equals(Testimony.Voice.CUSTOMER.code())
            ? Testimony.Voice.CUSTOMER
            : Testimony.Voice.REP;
    return new Note(
        row.getObject("episode_id", UUID.class),
        row.getObject("region_id", UUID.class),
        row.getString("competitor"),
        new Testimony(voice, "", row.getString("text"), row.getString("source_code")));
  }

  private void keep(EpisodesOpened opened, Sitting.Read read) {
    sql.batch(
        "INSERT INTO reasons_reread (episode_id, voice, import_id, company_id) VALUES (?, ?, ?, ?)",
        read.notes().stream()
            .map(note ->
                new Object[] {
                  note.episode(), Sitting.voice(note).order(), opened.importId(), opened.companyId()
                })
            .toList());
    read.write();
  }
}
