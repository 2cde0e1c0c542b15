package org.code99.regions;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.CommissionCalculator;
import org.code99.api.LossReasonTaxonomy;
import org.code99.api.OutreachApproach;
import org.code99.api.ScoringStrategy;
import org.code99.api.Settings;
import org.code99.api.Tone;
import org.code99.host.Check;
import org.code99.host.Failure;
import org.code99.host.FailureKind;
import org.code99.host.Offer;
import org.pf4j.ExtensionPoint;

/**
 * The door by which a company begins: on the map, with rates to compare by, using what is there.
 */
@Singleton
public class Founding {
  /** The standard choice holds on any business day, also one before the first run. */
  private static final LocalDate EVER = LocalDate.EPOCH;

  /** The points at which a whole company chooses; a channel is chosen for each medium. */
  static final List<Class<? extends ExtensionPoint>> POINTS =
      List.of(
          LossReasonTaxonomy.class,
          ScoringStrategy.class,
          OutreachApproach.class,
          CommissionCalculator.class);

  private static final int LONGEST_NAME = 120;

  private final Regions regions;
  private final Extensions extensions;

  Founding(Regions regions, Extensions extensions) {
    this.regions = regions;
    this.extensions = extensions;
  }

  /** What is wrong with a company that is to be founded, by the name of the field. */
  public static Map<String, String> faults(String name, String country, String currency) {
    Map<String, String> faults = new LinkedHashMap<>();
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      faults.put(
          "company",
          "The company has a name of 1 to 120 letters: letters carry it as their sender.");
    }
    if (!List.of(Locale.getISOCountries()).contains(country)) {
      faults.put("country", "No country was chosen: post to any other one names it.");
    }
    if (Currency.getAvailableCurrencies().stream()
        .noneMatch(known -> known.getCurrencyCode().equals(currency))) {
      faults.put("currency", "No currency was chosen: the company reckons in one.");
    }
    return faults;
  }

  /** A company without an address yet, by what is needed of it. */
  public static Company beginning(String name, String country, String currency) {
    return new Company(
        new UUID(0, 0), name, List.of(), country, "", "", "", "", currency, Optional.empty());
  }

  /** Founds a company of one region that uses what is there; a known one keeps what it has. */
  @Transactional
  public Company found(Company company) {
    Company founded =
        regions.companies().stream()
            .filter(known -> known.name().equals(company.name()))
            .findFirst()
            .orElseGet(() -> regions.found(company));
    referenceRates(founded);
    useWhatIsThere(founded.id());
    return founded;
  }

  /**
   * Gives a company the reference rates; in a currency that they do not name it converts nothing.
   */
  @Transactional
  public void referenceRates(Company company) {
    ExchangeRates reference = ReferenceRates.OF_ECB;
    String currency = company.currency();
    if (currency.equals(reference.base()) || reference.perUnit().containsKey(currency)) {
      regions.rates(company.id(), reference);
    }
  }

  /**
   * At each point where the company itself never chose, the first live extension that may be
   * chosen; of the approaches the first professional one.
   */
  @Transactional
  public void useWhatIsThere(UUID company) {
    for (Class<? extends ExtensionPoint> point : POINTS) {
      if (regions.chosen(company, company, point.getSimpleName()).isEmpty()) {
        useFirst(company, point);
      }
    }
  }

  private void useFirst(UUID company, Class<? extends ExtensionPoint> point) {
    for (Offer offer : regions.offers(company, point)) {
      boolean suits = !point.equals(OutreachApproach.class) || professional(offer);
      if (suits && accepted(company, point, offer)) {
        return;
      }
    }
  }

  /** One that is refused is named among the failures, and the next one gets its turn. */
  private boolean accepted(UUID company, Class<? extends ExtensionPoint> point, Offer offer) {
    List<String> faults =
        regions.choose(
            company,
            new Choice(
                company,
                point.getSimpleName(),
                "",
                offer.ref().extensionId(),
                Map.of(),
                EVER,
                "set-up",
                "the standard choice"));
    if (!faults.isEmpty()) {
      extensions.remember(
          new Failure(
              offer.pluginId(),
              offer.version(),
              offer.ref().extensionId(),
              FailureKind.NONSENSE,
              String.join("; ", faults)));
    }
    return faults.isEmpty();
  }

  private boolean professional(Offer offer) {
    Settings settings = regions.standardSettings(offer);
    return extensions
        .call(
            OutreachApproach.class,
            offer.ref(),
            approach -> approach.profile(settings).tone().equals(Tone.PROFESSIONAL),
            Check.none())
        .answered()
        .orElse(false);
  }
}
