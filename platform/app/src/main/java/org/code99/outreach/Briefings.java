package org.code99.outreach;

import jakarta.inject.Singleton;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.code99.lessons.Lessons;
import org.code99.offers.Offers;
import org.code99.people.People;
import org.code99.people.Person;
import org.code99.reasons.Reasons;
import org.code99.regions.RegionTree;

/** Gathers what a company may say of its files, as it is at this moment. */
@Singleton
class Briefings {
  private final People people;
  private final Reasons reasons;
  private final Lessons lessons;
  private final Offers offers;

  Briefings(People people, Reasons reasons, Lessons lessons, Offers offers) {
    this.people = people;
    this.reasons = reasons;
    this.lessons = lessons;
    this.offers = offers;
  }

  Briefing of(RegionTree tree) {
    var company = tree.company().id();
    return new Briefing(
        tree,
        reasons.catalogue(company),
        lessons.of(company),
        offers.shelf(company),
        people.of(company).stream().collect(Collectors.toMap(Person::name, Function.identity())));
  }
}
