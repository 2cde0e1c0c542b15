package org.code99.drawers;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.code99.database.Sql;
import org.code99.people.Actor;

/**
 * The door for what later rooms tell of a file. What happened is never refused: a fact moves a file
 * forwards on its road, never back, and a parked one or one that is over stays where it is until it
 * restarts. Whoever tells has seen that the actor may: only the company is looked at here.
 */
@Singleton
public class FileFacts {
  private final Lives lives;
  private final Sql sql;
  private final Clock clock;

  FileFacts(Lives lives, Sql sql, Clock clock) {
    this.lives = lives;
    this.sql = sql;
    this.clock = clock;
  }

  /** Somebody opened the dossier (S21). It counts for the gate while they own the file. */
  @Transactional
  public void dossierOpened(Actor by, UUID file) {
    Lives.Held held = lives.hold(by.company(), file);
    lives.record(
        held, "UPDATE drawers_life SET opened_dossier_by = ? WHERE file_id = ?", by.person());
    done(held, by, "opened_dossier", "");
  }

  /** The game plan is accepted (S50). */
  @Transactional
  public void planned(Actor by, UUID file) {
    reached(by, file, Stage.PLANNED, "planned", "");
  }

  /**
   * The first real contact was on a day; the earliest one told holds, and stops the clock (S07).
   */
  @Transactional
  public void firstContact(Actor by, UUID file, LocalDate on) {
    Lives.Held held = reached(by, file, Stage.CONTACTED, "first_contact", on.toString());
    lives.record(
        held,
        "UPDATE drawers_life SET first_contact_on = least(first_contact_on, ?) WHERE file_id = ?",
        on);
  }

  /**
   * The fact-finding visit is closed: the pitch lock opens, and the file waits for a decision. The
   * first visit that closes it counts.
   */
  @Transactional
  public void factFindingClosed(Actor by, UUID file, UUID visit) {
    Lives.Held held = reached(by, file, Stage.FACT_FINDING, "fact_finding_closed", "");
    lives.record(
        held,
        """
        UPDATE drawers_life
           SET fact_finding_closed_at = ?, visit_id = ?, decision = NULL, decided_at = NULL, decided_by = NULL,
               decided_by_name = NULL, decision_why = NULL, reopens = NULL
         WHERE fact_finding_closed_at IS NULL AND file_id = ?
        """,
        clock.instant(),
        visit);
  }

  /** They asked for an offer, in their words, on a day: it opens the lock for exactly that. */
  @Transactional
  public void pitchAskedFor(Actor by, UUID file, String words, LocalDate on) {
    Lives.Held held = lives.hold(by.company(), file);
    lives.record(
        held,
        "UPDATE drawers_life SET pitch_words = ?, pitch_asked_on = ? WHERE file_id = ?",
        words,
        on);
    done(held, by, "pitch_asked_for", words);
  }

  /**
   * A step of clearing the air is done (S51).
   *
   * @param step 1 to 3
   */
  @Transactional
  public void clearingStepDone(Actor by, UUID file, int step) {
    Lives.Held held =
        reached(by, file, Stage.CLEARING, "clearing_step_done", Integer.toString(step));
    lives.record(
        held,
        "UPDATE drawers_life SET clearing_step = greatest(clearing_step, ?) WHERE file_id = ?",
        step);
  }

  /** The three questions at the end of an attempt are answered (S60). */
  @Transactional
  public void reviewed(Actor by, UUID file) {
    Lives.Held held = lives.hold(by.company(), file);
    lives.record(
        held, "UPDATE drawers_life SET reviewed_at = ? WHERE file_id = ?", clock.instant());
    done(held, by, "reviewed", "");
  }

  /** There are conditions that both sides agreed to (S54). */
  @Transactional
  public void agreed(Actor by, UUID file) {
    reached(by, file, Stage.AGREED, "agreed", "");
  }

  /** Selling is frozen (S54). */
  @Transactional
  public void frozen(Actor by, UUID file, String why) {
    Lives.Held held = lives.hold(by.company(), file);
    lives.record(held, "UPDATE drawers_life SET frozen_why = ? WHERE file_id = ?", why);
    done(held, by, "frozen", why);
  }

  /** Selling goes on. */
  @Transactional
  public void thawed(Actor by, UUID file, String why) {
    Lives.Held held = lives.hold(by.company(), file);
    lives.record(held, "UPDATE drawers_life SET frozen_why = NULL WHERE file_id = ?");
    done(held, by, "thawed", why);
  }

  /** The second lifetime has a sales process of its own (S56). */
  @Transactional
  public void restarted(Actor by, UUID file) {
    reached(by, file, Stage.RESTARTED, "restarted", "");
  }

  /** They are won back. */
  @Transactional
  public void won(Actor by, UUID file) {
    reached(by, file, Stage.WON, "won", "");
  }

  /** The person we knew is there, has left, or nobody knows (S24). */
  @Transactional
  public void contactIs(Actor by, UUID file, ContactStatus status) {
    contactIs(by.company(), file, status, By.of(by));
  }

  /**
   * The same, told by no person.
   *
   * @param by a signal, as histories carry it
   */
  @Transactional
  public void contactIs(UUID company, UUID file, ContactStatus status, String by) {
    contactIs(company, file, status, By.named(by));
  }

  private void contactIs(UUID company, UUID file, ContactStatus status, By by) {
    Lives.Held held = lives.hold(company, file);
    sql.run("UPDATE drawers_contact SET status = ? WHERE file_id = ?", status.code(), file);
    done(held, by, "contact_" + status.code(), "");
  }

  /**
   * Something changed that a parked file was waiting for: it goes on where it was. A file that is
   * not parked stays as it is.
   *
   * @param by a signal, the calendar or a person
   * @return whether it was parked
   */
  @Transactional
  public boolean woken(UUID company, UUID file, String by, String why) {
    Lives.Held held = lives.hold(company, file);
    if (held.stage() != Stage.PARKED) {
      return false;
    }
    Stage before =
        sql.first(
                "SELECT stage_before FROM drawers_life WHERE file_id = ?",
                row -> Stage.of(row.getString(1)),
                file)
            .orElse(held.owner() == null ? Stage.LISTED : Stage.ASSIGNED);
    lives.step(held, before, By.named(by), why);
    lives.told(company, List.of(file));
    return true;
  }

  private Lives.Held reached(Actor by, UUID file, Stage stage, String fact, String detail) {
    Lives.Held held = lives.hold(by.company(), file);
    boolean restarts = stage == Stage.RESTARTED || stage == Stage.WON;
    if (held.stage() == Stage.PARKED && !restarts) {
      lives.record(
          held,
          """
          UPDATE drawers_life
             SET stage_before = CASE WHEN array_position(?::text[], stage_before) IS NULL THEN stage_before ELSE ? END
           WHERE file_id = ?
          """,
          Arrays.stream(Stage.values()).filter(s -> s.isBefore(stage)).map(Stage::code).toList(),
          stage.code());
    } else if (held.stage().mayBecome(stage) && (held.stage().open() || restarts)) {
      lives.step(held, stage, By.of(by), fact);
    }
    done(held, by, fact, detail);
    return held;
  }

  private void done(Lives.Held held, Actor by, String fact, String detail) {
    done(held, By.of(by), fact, detail);
  }

  private void done(Lives.Held held, By by, String fact, String detail) {
    lives.note(held, by, "fact", "", fact, detail);
    lives.told(held.company(), List.of(held.id()));
  }
}
