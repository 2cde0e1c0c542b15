package org.code99.shell;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.code99.drawers.Drawers;
import org.code99.drawers.Pool;
import org.code99.lessons.Lesson;
import org.code99.lessons.Lessons;
import org.code99.offers.Offers;
import org.code99.offers.PriceTalk;
import org.code99.people.People;
import org.code99.people.Person;
import org.code99.protection.Protection;
import org.code99.protection.Suppressed;
import org.code99.regions.Company;
import org.code99.regions.Founding;
import org.code99.regions.Region;
import org.code99.regions.RegionTree;
import org.code99.regions.Regions;

/**
 * Brings a company file to the rooms; without one, founds a company of one region that uses what is
 * there.
 */
@Singleton
class CompanySetup {
  private final Regions regions;
  private final Founding founding;
  private final PluginChoices choices;
  private final People people;
  private final Lessons lessons;
  private final Offers offers;
  private final Protection protection;
  private final Drawers drawers;

  CompanySetup(
      Regions regions,
      Founding founding,
      PluginChoices choices,
      People people,
      Lessons lessons,
      Offers offers,
      Protection protection,
      Drawers drawers) {
    this.regions = regions;
    this.founding = founding;
    this.choices = choices;
    this.people = people;
    this.lessons = lessons;
    this.offers = offers;
    this.protection = protection;
    this.drawers = drawers;
  }

  /**
   * One company that uses, at each point, the first live extension; of the approaches the first
   * professional one.
   */
  @Transactional
  public Company withoutFile() {
    return founding.found(
        new Company(
            new UUID(0, 0), "Our company", List.of(), "", "", "", "", "", "EUR", Optional.empty()));
  }

  /**
   * Sets a company up as its file says.
   *
   * @throws UnusableInput when the file could not be read in parts, or a room refuses something;
   *     the message lists all of it, and nothing is kept
   */
  @Transactional
  public Company from(CompanyFile file, LocalDate asOf) throws UnusableInput {
    List<String> faults = new ArrayList<>(file.faults());
    Company company = regions.found(file.company());
    UUID id = company.id();
    faults.addAll(regions.draw(id, file.regions()));
    file.rates()
        .filter(rates -> rates.asOf().isAfter(asOf))
        .ifPresent(rates ->
            faults.add(
                "exchange_rates.as_of %s is still to come on the business day %s"
                    .formatted(rates.asOf(), asOf)));
    file.rates()
        .ifPresentOrElse(rates -> regions.rates(id, rates), () -> founding.referenceRates(company));
    founding.useWhatIsThere(id);
    Map<String, UUID> codes = codes(id);
    file.choices().forEach(choice -> faults.addAll(choices.choose(id, codes, choice, asOf)));
    people.welcome(id, file.people().stream().map(entry -> person(entry, codes, company)).toList());
    for (Lesson lesson : file.lessons()) {
      lessons.note(id, lesson, "company file", asOf).forEach(fault -> faults.add(fault.reason()));
      faults.addAll(priceTalk(lesson));
    }
    file.gifts().forEach(gift -> faults.addAll(offers.shelve(id, gift)));
    file.suppressed().forEach(what -> suppress(id, what, asOf).ifPresent(faults::add));
    if (!faults.isEmpty()) {
      throw new UnusableInput(
          file.source() + " cannot be used:\n  - " + String.join("\n  - ", faults));
    }
    return company;
  }

  /**
   * Divides the files of each region among its people, or those of the nearest region above that
   * has any.
   */
  @Transactional
  public void divide(UUID company) {
    RegionTree tree = regions.tree(company);
    Map<UUID, List<Pool.Member>> members = new HashMap<>();
    people.of(company).stream()
        .filter(Person::active)
        .forEach(person ->
            members
                .computeIfAbsent(person.region(), region -> new ArrayList<>())
                .add(new Pool.Member(person.id(), person.name())));
    Map<UUID, List<UUID>> served = new LinkedHashMap<>();
    for (Region region : tree.regions()) {
      tree.lineage(region.id()).stream()
          .map(Region::id)
          .filter(members::containsKey)
          .findFirst()
          .ifPresent(
              pool -> served.computeIfAbsent(pool, id -> new ArrayList<>()).add(region.id()));
    }
    served.forEach((pool, its) ->
        drawers.divide(company, new Pool(its, members.getOrDefault(pool, List.of()))));
  }

  /** A sentence that no letter would be let out with is better told now (S35, S48). */
  private static List<String> priceTalk(Lesson lesson) {
    List<String> faults = new ArrayList<>();
    new TreeMap<>(lesson.texts())
        .forEach((language, text) -> {
          List<String> talk = PriceTalk.in(text);
          if (!talk.isEmpty()) {
            faults.add(
                "lesson '%s' (%s) speaks of %s: a letter that says so is refused; say what changed, without a price"
                    .formatted(lesson.cause(), language, String.join(", ", talk)));
          }
        });
    return faults;
  }

  private Optional<String> suppress(UUID company, Suppressed what, LocalDate asOf) {
    try {
      protection.suppress(company, what, asOf, "company file", "named in the company file");
      return Optional.empty();
    } catch (IllegalArgumentException refusal) {
      return Optional.ofNullable(refusal.getMessage());
    }
  }

  private Map<String, UUID> codes(UUID company) {
    Map<String, UUID> codes = new HashMap<>();
    regions.tree(company).regions().forEach(region -> codes.put(region.code(), region.id()));
    return codes;
  }

  private static Person person(
      CompanyFile.PersonEntry entry, Map<String, UUID> codes, Company company) {
    return new Person(
        new UUID(0, 0),
        codes.getOrDefault(entry.region(), company.id()),
        entry.name(),
        entry.role(),
        entry.email(),
        entry.phone(),
        entry.active());
  }
}
