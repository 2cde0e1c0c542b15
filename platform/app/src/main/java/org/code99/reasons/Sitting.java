package org.code99.reasons;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.code99.api.ReasonMatch;
import org.code99.database.BinaryRows;
import org.code99.database.Sql;
import org.code99.drawers.NotesReader;
import org.code99.drawers.NotesReader.Note;
import org.code99.drawers.Testimony;
import org.code99.reasons.Classifier.NoteRead;
import org.jspecify.annotations.Nullable;

/** The notes of one command go before their taxonomies, and the reasons into their table. */
final class Sitting implements NotesReader.Session {
  /** Between the quotations of one reason. */
  static final String BETWEEN_WORDS = " · ";

  private static final int COLUMNS = 9;
  private static final int COLUMNS_OF_A_DENIAL = 5;
  private static final int MOST_REASONS = 3;

  private final UUID company;
  private final @Nullable UUID laterList;
  private final Map<UUID, Classifier> byRegion;
  private final Sql sql;

  /**
   * A sitting.
   *
   * @param laterList whose words about known losses are read; null for the first words of new ones
   */
  Sitting(UUID company, @Nullable UUID laterList, Map<UUID, Classifier> byRegion, Sql sql) {
    this.company = company;
    this.laterList = laterList;
    this.byRegion = Map.copyOf(byRegion);
    this.sql = sql;
  }

  @Override
  public Read prepare(List<Note> notes) {
    Map<Classifier, List<Note>> stacks = new LinkedHashMap<>();
    for (Note note : notes) {
      Classifier classifier = byRegion.get(note.region());
      if (classifier != null) {
        stacks.computeIfAbsent(classifier, c -> new ArrayList<>(notes.size())).add(note);
      }
    }
    BinaryRows rows =
        new BinaryRows(
            """
            COPY reasons_reading (episode_id, voice, rank, company_id, code, confidence, words, given_by, import_id)
            FROM STDIN (FORMAT binary)\
            """,
            stacks.isEmpty() ? 0 : notes.size() * 128);
    BinaryRows denials =
        new BinaryRows(
            "COPY reasons_denied (episode_id, voice, company_id, code, import_id) FROM STDIN (FORMAT binary)",
            0);
    List<Note> read = new ArrayList<>(notes.size());
    stacks.forEach((classifier, stack) -> {
      for (NoteRead one : classifier.read(stack)) {
        encode(rows, one, classifier.name());
        deny(denials, one);
        read.add(one.note());
      }
    });
    return new Read(read, rows, denials);
  }

  /** Notes that were read, and the rows that came of it: reasons given, and reasons denied. */
  final class Read implements NotesReader.Prepared {
    private final List<Note> notes;
    private final BinaryRows rows;
    private final BinaryRows denials;

    private Read(List<Note> notes, BinaryRows rows, BinaryRows denials) {
      this.notes = List.copyOf(notes);
      this.rows = rows;
      this.denials = denials;
    }

    List<Note> notes() {
      return notes;
    }

    @Override
    public void write() {
      sql.send(rows);
      sql.send(denials);
    }
  }

  static Voice voice(Note note) {
    return note.words().voice() == Testimony.Voice.CUSTOMER ? Voice.CUSTOMER : Voice.REP;
  }

  private void encode(BinaryRows rows, NoteRead read, String givenBy) {
    List<ReasonMatch> matches = read.said().matches();
    for (int i = 0; i < Math.min(matches.size(), MOST_REASONS); i++) {
      rows.row(COLUMNS)
          .uuid(read.note().episode())
          .smallint(voice(read.note()).order())
          .smallint(i + 1)
          .uuid(company)
          .text(matches.get(i).reasonCode())
          .smallint(matches.get(i).confidence())
          .text(String.join(BETWEEN_WORDS, matches.get(i).words()))
          .text(givenBy)
          .uuid(laterList);
    }
  }

  private void deny(BinaryRows rows, NoteRead read) {
    for (String code : read.said().denied()) {
      rows.row(COLUMNS_OF_A_DENIAL)
          .uuid(read.note().episode())
          .smallint(voice(read.note()).order())
          .uuid(company)
          .text(code)
          .uuid(laterList);
    }
  }
}
