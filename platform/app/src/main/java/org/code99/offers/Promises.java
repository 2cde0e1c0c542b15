package org.code99.offers;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.Money;
import org.code99.audit.Audit;
import org.code99.database.Ids;
import org.code99.database.Sql;
import org.code99.drawers.VisibleFile;
import org.code99.drawers.VisibleFiles;
import org.code99.people.Actor;
import org.code99.web.Fault;
import org.code99.web.Refused;

/**
 * The door of what was promised to a customer of the shelf (S68). That it was promised is written
 * down in any case; what it costs us counts against their first order.
 */
@Singleton
public class Promises {
  private final VisibleFiles files;
  private final Shelf shelf;
  private final Sql sql;
  private final Ids ids;
  private final Clock clock;
  private final Audit audit;
  private final ApplicationEventPublisher<Promised> promised;

  Promises(
      VisibleFiles files,
      Shelf shelf,
      Sql sql,
      Ids ids,
      Clock clock,
      Audit audit,
      ApplicationEventPublisher<Promised> promised) {
    this.files = files;
    this.shelf = shelf;
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.audit = audit;
    this.promised = promised;
  }

  /**
   * Writes down a promise.
   *
   * @param code of the thing on the shelf
   * @param words what exactly; may be empty
   * @throws Refused when the file is not theirs, the thing does not stand on the shelf, or the
   *     words speak of prices
   */
  @Transactional
  public UUID promise(Actor actor, UUID file, String code, String words) {
    VisibleFile head = files.forWork(actor, file);
    Optional<UUID> thing = shelf.idOf(actor, code);
    List<Fault> faults = faults(thing, words);
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    UUID id = ids.next();
    sql.run(
        """
        INSERT INTO offers_promise
               (id, company_id, file_id, lifetime, gift_id, cost_minor, currency, words, promised_by, promised_at)
        SELECT ?::uuid, g.company_id, ?::uuid, (SELECT 1 + count(*) FROM drawers_loss l WHERE l.file_id = ?),
               g.id, g.cost_minor + g.yearly_minor, g.currency, ?, ?::uuid, ?::timestamptz
          FROM offers_gift g WHERE g.id = ?
        """,
        id,
        head.id(),
        head.id(),
        words.strip(),
        actor.person(),
        clock.instant(),
        thing.orElseThrow());
    audit.note(
        actor.company(), actor.person().toString(), "offers.promise", head.id().toString(), code);
    promised.publishEvent(new Promised(actor, head.id()));
    return id;
  }

  /** A price that goes by another name would go past the guard of prices. */
  private static List<Fault> faults(Optional<UUID> thing, String words) {
    List<Fault> faults = new ArrayList<>();
    if (thing.isEmpty()) {
      faults.add(
          Fault.at(
              "code",
              "Choose something that stands on the shelf, or have a manager put it there."));
    }
    List<String> talk = PriceTalk.in(words);
    if (!talk.isEmpty()) {
      faults.add(
          Fault.at(
              "words",
              "This speaks of %s: a price is an exception of its own, so ask for that."
                  .formatted(String.join(", ", talk))));
    }
    return faults;
  }

  /** What was promised for a file, the first one first. */
  @Transactional
  public List<Promise> of(Actor actor, UUID file) {
    return sql.list(
        """
        SELECT p.*, g.kind, coalesce(g.names ->> 'en', g.code) AS name, coalesce(w.name, '') AS by_name
          FROM offers_promise p
          JOIN offers_gift g ON g.id = p.gift_id
          LEFT JOIN people_person w ON w.id = p.promised_by
         WHERE p.company_id = ? AND p.file_id = ?
         ORDER BY p.id
        """,
        row ->
            new Promise(
                row.getInt("lifetime"),
                ShelfItem.Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("name"),
                row.getString("words"),
                Money.of(row.getLong("cost_minor"), row.getString("currency")),
                row.getString("by_name"),
                row.getObject("promised_at", OffsetDateTime.class).toInstant()),
        actor.company(),
        files.see(actor, file).id());
  }
}
