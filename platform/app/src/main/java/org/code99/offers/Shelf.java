package org.code99.offers;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.code99.database.Sql;
import org.code99.people.Actor;
import org.code99.people.Role;
import org.code99.web.Fault;
import org.code99.web.Meanwhile;
import org.code99.web.Refused;
import org.code99.web.Sound;

/**
 * The door to the whole shelf (S68): what we offer beside the product, what it costs us. Whoever
 * sells reads it; managers and admins fill it. Nothing is ever taken off, only retired.
 */
@Singleton
public class Shelf {
  private final Sql sql;
  private final ShelfBook book;
  private final Meanwhile meanwhile;

  Shelf(Sql sql, ShelfBook book, Meanwhile meanwhile) {
    this.sql = sql;
    this.book = book;
    this.meanwhile = meanwhile;
  }

  /** Everything on the shelf of the actor's company, kind by kind; what is retired comes last. */
  @Transactional
  public List<ShelfItem> items(Actor actor) {
    return book.items(actor.company());
  }

  /** What can be promised. */
  public List<ShelfItem> onOffer(Actor actor) {
    return items(actor).stream().filter(item -> !item.retired()).toList();
  }

  /**
   * Puts something on the shelf, or brings what stands there under its code up to date; what was
   * promised before keeps its cost.
   *
   * @param seen the version of it that was read, 0 for none; empty for whatever holds
   * @throws Refused with everything that is wrong with it, or when the actor fills no shelf; and
   *     when somebody changed it since it was read, with what is different
   */
  @Transactional
  public void put(Actor actor, ShelfItem item, OptionalLong seen) {
    mayFill(actor);
    List<Fault> faults = faults(item);
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    meanwhile.unlessOvertaken(
        actor, () -> book.put(actor.company(), item, seen, actor.person().toString()));
  }

  /** Nobody promises it from now on. */
  @Transactional
  public void retire(Actor actor, String code) {
    mayFill(actor);
    if (!book.retire(actor.company(), code, actor.person().toString())) {
      throw Refused.notFound("thing on the shelf");
    }
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
}
