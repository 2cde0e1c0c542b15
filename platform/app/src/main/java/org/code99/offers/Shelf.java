package org.code99.offers;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.Money;
import org.code99.audit.Audit;
import org.code99.database.Ids;
import org.code99.database.Sql;
import org.code99.database.TextMap;
import org.code99.people.Actor;
import org.code99.people.Role;
import org.code99.web.Fault;
import org.code99.web.Refused;
import org.code99.web.Sound;

/**
 * The door to the whole shelf (S68): what we offer beside the product, what it costs us. Whoever
 * sells reads it; managers and admins fill it. Nothing is ever taken off, only retired.
 */
@Singleton
public class Shelf {
  private final Sql sql;
  private final Ids ids;
  private final Audit audit;

  Shelf(Sql sql, Ids ids, Audit audit) {
    this.sql = sql;
    this.ids = ids;
    this.audit = audit;
  }

  /** Everything on the shelf of the actor's company, kind by kind; what is retired comes last. */
  @Transactional
  public List<ShelfItem> items(Actor actor) {
    return sql.list(
        """
        SELECT * FROM offers_gift
         WHERE company_id = ?
         ORDER BY NOT active, kind COLLATE "C", cost_minor + yearly_minor DESC, code COLLATE "C"
        """,
        Shelf::item,
        actor.company());
  }

  /** What can be promised. */
  public List<ShelfItem> onOffer(Actor actor) {
    return items(actor).stream().filter(item -> !item.retired()).toList();
  }

  /**
   * Puts something on the shelf, or brings what stands there under its code up to date; what was
   * promised before keeps its cost.
   *
   * @throws Refused with everything that is wrong with it, or when the actor fills no shelf
   */
  @Transactional
  public void put(Actor actor, ShelfItem item) {
    mayFill(actor);
    List<Fault> faults = faults(item);
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    sql.run(
        """
        INSERT INTO offers_gift (id, company_id, code, kind, names, cost_minor, yearly_minor, currency)
        VALUES (?, ?, ?, ?, ?::jsonb, ?, ?, ?)
        ON CONFLICT (company_id, code) DO UPDATE SET
          kind = excluded.kind, names = excluded.names, cost_minor = excluded.cost_minor,
          yearly_minor = excluded.yearly_minor, currency = excluded.currency, active = true
        """,
        ids.next(),
        actor.company(),
        item.code(),
        item.kind().code(),
        TextMap.json(item.names()),
        item.cost().minorUnits(),
        item.yearly().minorUnits(),
        item.cost().currency());
    note(
        actor,
        "offers.shelf.put",
        item.code(),
        "kind=%s cost=%s yearly=%s".formatted(item.kind().code(), item.cost(), item.yearly()));
  }

  /** Nobody promises it from now on. */
  @Transactional
  public void retire(Actor actor, String code) {
    mayFill(actor);
    int retired =
        sql.run(
            "UPDATE offers_gift SET active = false WHERE company_id = ? AND code = ?",
            actor.company(),
            code);
    if (retired == 0) {
      throw Refused.notFound("thing on the shelf");
    }
    note(actor, "offers.shelf.retire", code, "");
  }

  private void note(Actor actor, String action, String code, String detail) {
    audit.note(actor.company(), actor.person().toString(), action, code, detail);
  }

  /** The id under which something on the shelf is stored. */
  Optional<UUID> idOf(Actor actor, String code) {
    return sql.first(
        "SELECT id FROM offers_gift WHERE company_id = ? AND code = ? AND active",
        row -> row.getObject(1, UUID.class),
        actor.company(),
        code);
  }

  /** Everything that is wrong with a thing for the shelf. */
  static List<Fault> faults(ShelfItem item) {
    List<Fault> faults = new ArrayList<>();
    if (!item.code().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      faults.add(
          Fault.at("code", "A code is made of small letters, digits and hyphens: day-after."));
    }
    Sound.name("code", item.code()).ifPresent(faults::add);
    if (item.names().getOrDefault("en", "").isBlank()) {
      faults.add(
          Fault.at("names.en", "It needs an English name: other languages fall back to it."));
    }
    item.names()
        .forEach((language, name) -> {
          String field = "names." + language;
          Sound.name(field, name).ifPresent(faults::add);
          List<String> talk = PriceTalk.in(name);
          if (!talk.isEmpty()) {
            faults.add(
                Fault.at(
                    field,
                    "This speaks of %s: the shelf holds things and services, never a price."
                        .formatted(String.join(", ", talk))));
          }
        });
    if (item.cost().minorUnits() < 0) {
      faults.add(Fault.at("cost", "It costs us nothing or more, not %s.".formatted(item.cost())));
    }
    if (item.yearly().minorUnits() < 0) {
      faults.add(
          Fault.at(
              "yearly", "It costs us nothing or more each year, not %s.".formatted(item.yearly())));
    }
    Sound.amount("cost", item.cost()).ifPresent(faults::add);
    Sound.amount("yearly", item.yearly()).ifPresent(faults::add);
    if (!item.yearly().currency().equals(item.cost().currency())) {
      faults.add(Fault.at("yearly", "Both costs need the same currency."));
    }
    return List.copyOf(faults);
  }

  private static void mayFill(Actor actor) {
    if (!actor.is(Role.ADMIN) && !actor.is(Role.MANAGER)) {
      throw Refused.because(
          Refused.Kind.FORBIDDEN, "Only a manager or an admin fills the shelf: ask one of them.");
    }
  }

  private static ShelfItem item(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    return new ShelfItem(
        row.getString("code"),
        ShelfItem.Kind.of(row.getString("kind")).orElseThrow(),
        TextMap.of(row.getString("names")),
        Money.of(row.getLong("cost_minor"), currency),
        Money.of(row.getLong("yearly_minor"), currency),
        !row.getBoolean("active"));
  }
}
