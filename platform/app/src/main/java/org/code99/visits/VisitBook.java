package org.code99.visits;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.code99.database.Ids;
import org.code99.database.Sql;
import org.code99.people.Actor;
import org.jspecify.annotations.Nullable;

/** The rows of visits, of the listening log and of the chosen reasons. */
@Singleton
class VisitBook {
  private final Sql sql;
  private final Ids ids;
  private final Clock clock;

  VisitBook(Sql sql, Ids ids, Clock clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  /** A visit without what was recorded on it. */
  record Entry(
      UUID id,
      UUID file,
      UUID rep,
      String repName,
      String decisionMaker,
      Optional<Instant> appointment,
      Optional<Instant> closedAt,
      Optional<String> opportunity) {}

  Optional<Entry> visit(UUID company, UUID visit) {
    return sql.first(
        """
        SELECT v.*, o.title FROM visits_visit v LEFT JOIN visits_opportunity o ON o.visit_id = v.id
        WHERE v.company_id = ? AND v.id = ? FOR UPDATE OF v
        """,
        VisitBook::entry,
        company,
        visit);
  }

  List<Entry> ofFile(UUID file) {
    return sql.list(
        """
        SELECT v.*, o.title FROM visits_visit v LEFT JOIN visits_opportunity o ON o.visit_id = v.id
        WHERE v.file_id = ? ORDER BY v.id
        """,
        VisitBook::entry,
        file);
  }

  Optional<Entry> open(UUID file) {
    return ofFile(file).stream().filter(visit -> visit.closedAt().isEmpty()).findFirst();
  }

  /** The visit that is open; begun when there is none. Two at once begin one. */
  Entry begun(Actor actor, SeenFile file) {
    sql.run(
        """
        INSERT INTO visits_visit (id, company_id, file_id, rep_id, rep_name, decision_maker, opened_at)
        VALUES (?, ?, ?, ?, ?, '', ?)
        ON CONFLICT (file_id) WHERE closed_at IS NULL DO NOTHING
        """,
        ids.next(),
        actor.company(),
        file.id(),
        actor.person(),
        actor.name(),
        clock.instant());
    return open(file.id()).orElseThrow();
  }

  void plan(UUID visit, UUID rep, String repName, VisitPlan plan) {
    sql.run(
        "UPDATE visits_visit SET rep_id = ?, rep_name = ?, decision_maker = ?, appointment = ? WHERE id = ?",
        rep,
        repName,
        plan.decisionMaker().strip(),
        plan.appointment().orElse(null),
        visit);
  }

  void close(Actor actor, UUID visit) {
    sql.run(
        "UPDATE visits_visit SET closed_at = ?, closed_by = ? WHERE id = ?",
        clock.instant(),
        actor.person(),
        visit);
  }

  void opportunity(Actor actor, Entry visit, String title) {
    sql.run(
        """
        INSERT INTO visits_opportunity (visit_id, company_id, file_id, title, opened_at, opened_by)
        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (visit_id) DO NOTHING
        """,
        visit.id(),
        actor.company(),
        visit.file(),
        title,
        clock.instant(),
        actor.person());
  }

  /** Where the same note was saved before, if it was. */
  Optional<Saved> saved(Actor actor, VisitNote note) {
    return sql.first(
        """
        SELECT visit_id, id FROM visits_note
        WHERE company_id = ? AND recorded_by = ? AND client_key = ? AND content = ?
        """,
        row -> new Saved(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
        actor.company(),
        actor.person(),
        note.clientKey(),
        Content.hash(note));
  }

  record Saved(UUID visit, UUID note) {}

  /** Empty when somebody saved the same note in between. */
  Optional<UUID> save(Actor actor, UUID visit, VisitNote note) {
    UUID id = ids.next();
    @Nullable Integer reaction = note.reaction().isPresent() ? note.reaction().getAsInt() : null;
    int written =
        sql.run(
            """
            INSERT INTO visits_note (id, company_id, visit_id, client_key, content, happened_on, recorded_at, recorded_by,
              recorded_by_name, happened, why, why_words, cost, cost_words, reaction, reaction_words, would_they,
              decision_maker_present, darts)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (company_id, recorded_by, client_key, content) DO NOTHING
            """,
            id,
            actor.company(),
            visit,
            note.clientKey(),
            Content.hash(note),
            note.on(),
            clock.instant(),
            actor.person(),
            actor.name(),
            note.happened(),
            note.whyLost().code(),
            note.whyLost().words(),
            note.cost().code(),
            note.cost().words(),
            reaction,
            note.reactionWords(),
            note.wouldThey().map(WouldThey::code).orElse(null),
            note.decisionMakerPresent().orElse(null),
            note.darts().map(Darts::code).orElse(null));
    if (written == 0) {
      return Optional.empty();
    }
    int ordinal = 0;
    for (VisitNote.Complaint complaint : note.complaints()) {
      if (!complaint.words().isBlank()) {
        sql.run(
            "INSERT INTO visits_words (note_id, ordinal, company_id, said_by, words) VALUES (?, ?, ?, ?, ?)",
            id,
            ++ordinal,
            actor.company(),
            complaint.saidBy(),
            complaint.words());
      }
    }
    return Optional.of(id);
  }

  List<Visit.Note> notes(UUID visit) {
    return sql.list(
        """
        SELECT n.*,
          ARRAY(SELECT w.said_by FROM visits_words w WHERE w.note_id = n.id ORDER BY w.ordinal) AS said_by,
          ARRAY(SELECT w.words FROM visits_words w WHERE w.note_id = n.id ORDER BY w.ordinal) AS words
        FROM visits_note n WHERE n.visit_id = ? ORDER BY n.id
        """,
        VisitBook::note,
        visit);
  }

  void choose(Actor actor, UUID visit, Visit.Voice voice, ChosenReasons reasons) {
    String speaker = voice.name().toLowerCase(Locale.ROOT);
    sql.run(
        """
        INSERT INTO visits_classification (visit_id, voice, ordinal, company_id, codes, would_not_say, chosen_at,
          chosen_by, chosen_by_name)
        SELECT ?, ?, (SELECT coalesce(max(ordinal), 0) + 1 FROM visits_classification WHERE visit_id = ? AND voice = ?),
          ?, ?, ?, ?, ?, ?
        """,
        visit,
        speaker,
        visit,
        speaker,
        actor.company(),
        reasons.codes(),
        reasons.unsaid(),
        clock.instant(),
        actor.person(),
        actor.name());
  }

  List<Visit.Choice> choices(UUID visit) {
    return sql.list(
        "SELECT * FROM visits_classification WHERE visit_id = ? ORDER BY chosen_at, voice, ordinal",
        row ->
            new Visit.Choice(
                Visit.Voice.valueOf(row.getString("voice").toUpperCase(Locale.ROOT)),
                new ChosenReasons(texts(row, "codes")),
                row.getString("chosen_by_name"),
                instant(row, "chosen_at").orElseThrow()),
        visit);
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getObject("id", UUID.class),
        row.getObject("file_id", UUID.class),
        row.getObject("rep_id", UUID.class),
        row.getString("rep_name"),
        row.getString("decision_maker"),
        instant(row, "appointment"),
        instant(row, "closed_at"),
        Optional.ofNullable(row.getString("title")));
  }

  private static Visit.Note note(ResultSet row) throws SQLException {
    List<String> speakers = texts(row, "said_by");
    List<String> words = texts(row, "words");
    int reaction = row.getInt("reaction");
    OptionalInt scale = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(reaction);
    boolean there = row.getBoolean("decision_maker_present");
    Optional<Boolean> present = row.wasNull() ? Optional.empty() : Optional.of(there);
    return new Visit.Note(
        row.getObject("id", UUID.class),
        instant(row, "recorded_at").orElseThrow(),
        row.getString("recorded_by_name"),
        new VisitNote(
            row.getString("client_key"),
            row.getObject("happened_on", LocalDate.class),
            row.getString("happened"),
            Stream.iterate(0, i -> i < words.size(), i -> i + 1)
                .map(i -> new VisitNote.Complaint(speakers.get(i), words.get(i)))
                .toList(),
            told(row.getString("why"), row.getString("why_words")),
            told(row.getString("cost"), row.getString("cost_words")),
            scale,
            row.getString("reaction_words"),
            Optional.ofNullable(row.getString("would_they")).flatMap(WouldThey::of),
            present,
            Optional.empty(),
            Optional.ofNullable(row.getString("darts")).flatMap(Darts::of)));
  }

  private static Told told(String code, String words) {
    return code.equals("not-said") ? new Told.NotSaid() : Told.of(words);
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
