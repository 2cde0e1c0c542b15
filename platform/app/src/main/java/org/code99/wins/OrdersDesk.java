package org.code99.wins;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.code99.drawers.VisibleFile;
import org.code99.drawers.VisibleFiles;
import org.code99.offers.Opportunities;
import org.code99.offers.PriceGuard;
import org.code99.offers.Promises;
import org.code99.offers.Shelf;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.people.People;
import org.code99.people.Person;
import org.code99.regions.HouseRules;
import org.code99.regions.Regions;
import org.code99.regions.Rule;
import org.code99.web.Form;

/** Lays out everything that belongs to the orders of one file. */
@Singleton
class OrdersDesk {
  private final Wins wins;
  private final VisibleFiles files;
  private final Margins margins;
  private final Opportunities opportunities;
  private final Promises promises;
  private final Shelf shelf;
  private final PriceGuard prices;
  private final HouseRules rules;
  private final Regions regions;
  private final People people;
  private final LocalDays days;

  OrdersDesk(
      Wins wins,
      VisibleFiles files,
      Margins margins,
      Opportunities opportunities,
      Promises promises,
      Shelf shelf,
      PriceGuard prices,
      HouseRules rules,
      Regions regions,
      People people,
      LocalDays days) {
    this.wins = wins;
    this.files = files;
    this.margins = margins;
    this.opportunities = opportunities;
    this.promises = promises;
    this.shelf = shelf;
    this.prices = prices;
    this.rules = rules;
    this.regions = regions;
    this.people = people;
    this.days = days;
  }

  @Transactional
  public OrdersPage page(Actor actor, UUID file, String asked, Form form) {
    VisibleFile head = files.see(actor, file);
    return new OrdersPage(
        head,
        wins.lifetimes(actor, file),
        wins.documents(actor, file),
        margins.of(actor, file),
        opportunities.of(actor, file),
        promises.of(actor, file),
        shelf.onOffer(actor),
        prices.concessions(actor, file),
        rules.ask(actor.company(), head.region(), Rule.DISCOUNT),
        names(people.of(actor.company())),
        names(prices.approvers(actor, file)),
        regions.company(actor.company()).currency(),
        days.today(actor),
        asked,
        form);
  }

  private static Map<UUID, String> names(List<Person> people) {
    Map<UUID, String> names = new LinkedHashMap<>();
    people.forEach(person -> names.put(person.id(), person.name()));
    return names;
  }
}
