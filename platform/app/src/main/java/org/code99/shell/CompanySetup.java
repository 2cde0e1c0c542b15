package org.code99.shell;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.CommissionCalculator;
import org.code99.api.LossReasonTaxonomy;
import org.code99.api.OutreachApproach;
import org.code99.api.ScoringStrategy;
import org.code99.api.Tone;
import org.code99.drawers.Drawers;
import org.code99.drawers.Pool;
import org.code99.host.Check;
import org.code99.host.Offer;
import org.code99.lessons.Lessons;
import org.code99.offers.Offers;
import org.code99.people.People;
import org.code99.people.Person;
import org.code99.protection.Protection;
import org.code99.regions.Choice;
import org.code99.regions.Company;
import org.code99.regions.ExchangeRates;
import org.code99.regions.Extensions;
import org.code99.regions.Region;
import org.code99.regions.RegionTree;
import org.code99.regions.Regions;
import org.pf4j.ExtensionPoint;

/**
 * Brings a company file to the rooms; without one, founds a company of one region that uses what is
 * there.
 */
@Singleton
class CompanySetup {
  /**
   * Euro reference rates of the European Central Bank of 31 December 2024: for putting losses in
   * one order where the company file names no rates. Never for invoices.
   */
  private static final ExchangeRates REFERENCE =
      new ExchangeRates(
          "EUR",
          LocalDate.of(2024, 12, 31),
          Map.of(
              "USD", new BigDecimal("1.0389"),
              "GBP", new BigDecimal("0.82918"),
              "CHF", new BigDecimal("0.9412"),
              "JPY", new BigDecimal("163.06"),
              "PLN", new BigDecimal("4.2750"),
              "SEK", new BigDecimal("11.4590"),
              "NOK", new BigDecimal("11.7950"),
              "DKK", new BigDecimal("7.4578"),
              "CZK", new BigDecimal("25.185"),
              "TRY", new BigDecimal("36.7372")));

  /** The standard choice holds on any business day, also one before the first run. */
  private static final LocalDate EVER = LocalDate.EPOCH;

  private static final Map<String, Class<? extends ExtensionPoint>> POINTS = points();

  private final Regions regions;
  private final Extensions extensions;
  private final People people;
  private final Lessons lessons;
  private final Offers offers;
  private final Protection protection;
  private final Drawers drawers;

  CompanySetup(
      Regions regions,
      Extensions extensions,
      People people,
      Lessons lessons,
      Offers offers,
      Protection protection,
      Drawers drawers) {
    this.regions = regions;
    this.extensions = extensions;
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
    Company company =
        regions.found(
            new Company(
                new UUID(0, 0),
                "Our company",
                List.of(),
                "",
                "",
                "",
                "",
                "99",
                "EUR",
                Optional.empty()));
    referenceRates(company);
    useWhatIsThere(company.id());
    return company;
  }

  /**
   * Sets a company up as its file says.
   *
   * @throws UnusableInput when a room refuses something; the message lists every refusal, and
   *     nothing is kept
   */
  @Transactional
  public Company from(CompanyFile file, LocalDate asOf) throws UnusableInput {
    Company company = regions.found(file.company());
    List<String> faults = new ArrayList<>();
    regions.draw(company.id(), file.regions());
    file.rates()
        .ifPresentOrElse(
            rates -> regions.rates(company.id(), rates), () -> referenceRates(company));
    useWhatIsThere(company.id());
    Map<String, UUID> codes = codes(company.id());
    for (CompanyFile.PluginChoice choice : file.choices()) {
      choose(company.id(), codes, choice, asOf)
          .forEach(fault -> faults.add(choice.where() + ": " + fault));
    }
    people.welcome(
        company.id(), file.people().stream().map(entry -> person(entry, codes, company)).toList());
    file.lessons()
        .forEach(lesson -> faults.addAll(lessons.note(company.id(), lesson, "company file", asOf)));
    file.gifts().forEach(gift -> faults.addAll(offers.shelve(company.id(), gift)));
    file.suppressed()
        .forEach(what ->
            protection.suppress(
                company.id(), what, asOf, "company file", "named in the company file"));
    if (!faults.isEmpty()) {
      throw new UnusableInput(
          "the company file cannot be used:\n  - " + String.join("\n  - ", faults));
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

  /** A company in a currency that the reference does not name converts nothing. */
  private void referenceRates(Company company) {
    String currency = company.currency();
    if (currency.equals(REFERENCE.base()) || REFERENCE.perUnit().containsKey(currency)) {
      regions.rates(company.id(), REFERENCE);
    }
  }

  private void useWhatIsThere(UUID company) {
    POINTS.forEach((kind, point) ->
        extensions.offers(point).stream()
            .filter(offer -> !point.equals(OutreachApproach.class) || professional(offer))
            .findFirst()
            .ifPresent(offer ->
                chooseOnce(
                    company,
                    new Choice(
                        company,
                        point.getSimpleName(),
                        "",
                        offer.ref().extensionId(),
                        Map.of(),
                        EVER,
                        "set-up",
                        "the standard choice"))));
  }

  /** The standard choice gives way to any that was made before. */
  private void chooseOnce(UUID company, Choice choice) {
    if (regions.chosen(company, choice.region(), choice.point()).isEmpty()) {
      regions.choose(company, choice);
    }
  }

  private boolean professional(Offer offer) {
    return extensions
        .call(
            OutreachApproach.class,
            offer.ref(),
            approach ->
                approach.profile(regions.standardSettings(offer)).tone().equals(Tone.PROFESSIONAL),
            Check.none())
        .answered()
        .orElse(false);
  }

  private List<String> choose(
      UUID company, Map<String, UUID> codes, CompanyFile.PluginChoice choice, LocalDate asOf) {
    Class<? extends ExtensionPoint> point = Objects.requireNonNull(POINTS.get(choice.kind()));
    String extension = choice.plugin().isEmpty() ? "" : extension(point, choice);
    return regions.choose(
        company,
        new Choice(
            codes.getOrDefault(choice.region(), company),
            point.getSimpleName(),
            "",
            extension,
            choice.settings(),
            asOf,
            "company file",
            ""));
  }

  /**
   * A short name stands for the live extension that ends with it, or for ours of that name where
   * none does.
   */
  private String extension(Class<? extends ExtensionPoint> point, CompanyFile.PluginChoice choice) {
    String suffix = choice.kind() + "-" + choice.plugin();
    return extensions.offers(point).stream()
        .map(offer -> offer.ref().extensionId())
        .filter(id -> id.equals(choice.plugin()) || id.endsWith("." + suffix))
        .findFirst()
        .orElse(choice.plugin().contains(".") ? choice.plugin() : "org.code99." + suffix);
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

  private static Map<String, Class<? extends ExtensionPoint>> points() {
    Map<String, Class<? extends ExtensionPoint>> points = new LinkedHashMap<>();
    points.put("taxonomy", LossReasonTaxonomy.class);
    points.put("scoring", ScoringStrategy.class);
    points.put("approach", OutreachApproach.class);
    points.put("commission", CommissionCalculator.class);
    return points;
  }
}
