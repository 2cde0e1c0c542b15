package org.code99.drawers;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.code99.api.Money;
import org.code99.database.Ids;
import org.code99.database.Sql;
import org.code99.people.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A customer who had come back is lost again: one more episode in the ledger. The earlier ones stay
 * as they are, with who lost them.
 */
@Singleton
public class SecondLosses {
  private final Sql sql;
  private final Ids ids;
  private final Lives lives;
  private final ApplicationEventPublisher<EpisodesOpened> events;

  SecondLosses(Sql sql, Ids ids, Lives lives, ApplicationEventPublisher<EpisodesOpened> events) {
    this.sql = sql;
    this.ids = ids;
    this.lives = lives;
    this.events = events;
  }

  /**
   * Adds the loss of a later lifetime, and what was said about it. The file's owner is who lost it.
   * The file walks its road from the beginning: what gates read of the first walk counts no more,
   * and stays in its history.
   *
   * @param lifetime that ended, from 2; each ends once
   * @return the episode
   */
  @Transactional
  public UUID add(Actor by, UUID file, int lifetime, Loss loss, List<Testimony> words) {
    UUID company = by.company();
    Lives.Held held = lives.hold(company, file);
    UUID episode = ids.next();
    UUID command = ids.next();
    keepWhoLost(company, file, lifetime - 1, false);
    @Nullable Money value = loss.perYear().revenue().orElse(null);
    sql.run(
        """
        INSERT INTO drawers_episode (id, company_id, file_id, lifetime, import_id, last_order_on, lost_on,
               annual_value_minor, currency, value_estimated, competitor, incidents)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        episode,
        company,
        file,
        lifetime,
        command,
        loss.lastOrderOn().orElse(null),
        loss.lostOn().orElse(null),
        value == null ? null : value.minorUnits(),
        value == null ? null : value.currency(),
        loss.valueEstimated(),
        loss.competitor().isEmpty() ? null : loss.competitor(),
        loss.incidents().isPresent() ? loss.incidents().getAsInt() : null);
    keepWhoLost(company, file, lifetime, true);
    write(company, episode, command, words);
    beginAgain(by, held);
    events.publishEvent(new EpisodesOpened(company, command, words.size()));
    return episode;
  }

  private void beginAgain(Actor by, Lives.Held held) {
    Stage first = held.owner() == null ? Stage.LISTED : Stage.ASSIGNED;
    sql.run(
        "UPDATE drawers_file SET stage = ?, version = version + 1 WHERE id = ?",
        first.code(),
        held.id());
    lives.record(
        held,
        """
        UPDATE drawers_life
           SET opened_dossier_by = NULL, fact_finding_closed_at = NULL, visit_id = NULL, pitch_words = NULL,
               pitch_asked_on = NULL, clearing_step = 0, frozen_why = NULL, stage_before = NULL, decision = NULL,
               decided_at = NULL, decided_by = NULL, decided_by_name = NULL, decision_why = NULL, reopens = NULL,
               reviewed_at = NULL
         WHERE file_id = ?
        """);
    lives.note(held, By.of(by), "stage", held.stage().code(), first.code(), "lost_again");
    lives.told(held.company(), List.of(held.id()));
  }

  private void keepWhoLost(UUID company, UUID file, int lifetime, boolean owner) {
    sql.run(
        """
        INSERT INTO drawers_loser (episode_id, company_id, name)
        SELECT w.id, w.company_id, w.name
          FROM (SELECT e.id, e.company_id, CASE WHEN ? THEN f.owner_name ELSE f.lost_by END AS name
                  FROM drawers_episode e JOIN drawers_file f ON f.id = e.file_id
                 WHERE e.company_id = ? AND e.file_id = ? AND e.lifetime = ?) w
         WHERE w.name IS NOT NULL
        ON CONFLICT (episode_id) DO NOTHING
        """,
        owner,
        company,
        file,
        lifetime);
  }

  private void write(UUID company, UUID episode, UUID command, List<Testimony> words) {
    int ordinal = 0;
    for (Testimony said : words) {
      sql.run(
          """
          INSERT INTO drawers_words (episode_id, voice, ordinal, company_id, import_id, said_by, text, source_code)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
          episode,
          said.voice().code(),
          ++ordinal,
          company,
          command,
          said.saidBy().isEmpty() ? null : said.saidBy(),
          said.text(),
          said.sourceCode().isEmpty() ? null : said.sourceCode());
    }
  }
}
