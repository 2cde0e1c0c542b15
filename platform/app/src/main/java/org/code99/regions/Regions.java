package org.code99.regions;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.code99.api.Settings;
import org.code99.audit.Audit;
import org.code99.host.Offer;
import org.pf4j.ExtensionPoint;

/**
 * The door of the map: companies, their regions, and what each has chosen. Choices are append-only;
 * a choice equal to the one that holds adds nothing.
 */
@Singleton
public class Regions {
  private static final int LONGEST_MARKER = 20;

  private final Companies companies;
  private final MapDrawing drawing;
  private final RateBook rates;
  private final Choices choices;
  private final Extensions extensions;
  private final Audit audit;

  Regions(
      Companies companies,
      MapDrawing drawing,
      RateBook rates,
      Choices choices,
      Extensions extensions,
      Audit audit) {
    this.companies = companies;
    this.drawing = drawing;
    this.rates = rates;
    this.choices = choices;
    this.extensions = extensions;
    this.audit = audit;
  }

  /**
   * Founds a company with its root region, or brings the one of the same name up to date. A known
   * company keeps its id, a new one gets one; the id given here is not looked at.
   */
  @Transactional
  public Company found(Company company) {
    return companies.found(company);
  }

  /**
   * Draws regions, or brings those of the same code up to date; what a list's values mean is what
   * the newest drawing of a region says. A parent stands before its children.
   *
   * @return every region that has no code, lies below one that is not on the map, or below itself;
   *     nothing was drawn then
   */
  @Transactional
  public List<String> draw(UUID company, List<MapOrder> orders) {
    return drawing.draw(company, orders);
  }

  /** What is wrong with the name of a time zone; nothing when days can end by it. */
  public static Optional<String> zoneFault(String zone) {
    return TimeZones.fault(zone);
  }

  /**
   * Renames a region and says what it writes in, what a piece may cost there and by which clock its
   * days end; where its lists belong stays. The name of the root is the company's and stays too.
   *
   * @param language empty to inherit
   * @param giftCeilingMinor in the company's currency; empty to inherit
   * @param timeZone such as {@code Europe/Berlin}; empty to inherit
   * @return what is wrong, all faults at once; nothing was changed then
   */
  @Transactional
  public List<String> redraw(
      UUID company,
      UUID region,
      String name,
      Optional<String> language,
      OptionalLong giftCeilingMinor,
      Optional<String> timeZone,
      String by) {
    companies.oneAtATime(company);
    List<String> faults =
        drawing.redraw(company, region, name, language, giftCeilingMinor, timeZone);
    if (faults.isEmpty()) {
      audit.note(
          company,
          by,
          "region.drawn",
          region.toString(),
          language.orElse("inherits") + " " + timeZone.orElse("inherits"));
    }
    return faults;
  }

  /**
   * Writes down the exchange rates of a day, told in the company's currency.
   *
   * @throws IllegalArgumentException when they are told in another currency and do not name the
   *     company's
   */
  @Transactional
  public void rates(UUID company, ExchangeRates told) {
    rates.write(company, told);
  }

  /**
   * The rates that hold on a business day, told in the company's currency: the newest of that day
   * or before; where there is none, the first after it.
   */
  @Transactional
  public ExchangeRates rates(UUID company, LocalDate asOf) {
    return rates.read(company, asOf);
  }

  /**
   * Writes a choice down, unless it says what holds already, and notes it in the audit trail.
   *
   * @return what is wrong with the region, the settings and the extension's own settings schema,
   *     all faults at once; nothing was written then. The settings of an extension that is not live
   *     are kept unchecked
   * @throws IllegalArgumentException when there is no such point
   */
  @Transactional
  public List<String> choose(UUID company, Choice choice) {
    companies.oneAtATime(company);
    return choices.choose(drawing.tree(company), choice);
  }

  /**
   * The extension that a region itself chose last at a point, if it ever chose; empty text for
   * none.
   */
  @Transactional
  public Optional<String> chosen(UUID company, UUID region, String point) {
    return choices.chosen(company, region, point);
  }

  /**
   * The settings of an extension that nobody has set: the defaults of its schema; none where the
   * schema cannot be read.
   */
  public Settings standardSettings(Offer offer) {
    return extensions.form(offer).filled(Map.of());
  }

  /**
   * The company of an id.
   *
   * @throws IllegalArgumentException when there is none
   */
  @Transactional
  public Company company(UUID id) {
    return companies.company(id);
  }

  /** All companies, in the order of their names. */
  @Transactional
  public List<Company> companies() {
    return companies.all();
  }

  /**
   * Writes another marker on all drawers of a company, and notes it in the audit trail (S01).
   * Nothing else changes.
   *
   * @return why it is refused; nothing was written then
   */
  @Transactional
  public List<String> mark(UUID company, String marker, String by) {
    if (marker.isBlank() || marker.strip().length() > LONGEST_MARKER) {
      return List.of(
          "a marker has 1 to %d letters or figures, not '%s'".formatted(LONGEST_MARKER, marker));
    }
    String before = companies.mark(company, marker.strip());
    if (!before.equals(marker.strip())) {
      audit.note(
          company, by, "company.marker", company.toString(), before + " -> " + marker.strip());
    }
    return List.of();
  }

  /** What a company can choose at a point now: live, and on for it. */
  @Transactional
  public List<Offer> offers(UUID company, Class<? extends ExtensionPoint> point) {
    return choices.tools(company).offers(point);
  }

  /**
   * Tells what the letters of a company say of it, and notes it in the audit trail (S41, S46). The
   * root of its regions is called as the company is.
   *
   * @return everything that is wrong, by the name of the component; nothing was written then
   */
  @Transactional
  public Map<String, String> tellSender(UUID company, Sender sender, String by) {
    companies.oneAtATime(company);
    Map<String, String> faults = sender.faults();
    if (companies.taken(sender.name(), company)) {
      faults.put("name", "Another company of this house is called so: choose another name.");
    }
    List<String> changes = sender.changesFrom(Sender.of(companies.company(company)));
    if (faults.isEmpty() && !changes.isEmpty()) {
      companies.tell(company, sender);
      audit.note(company, by, "company.sender", company.toString(), String.join(", ", changes));
    }
    return faults;
  }

  /** The region tree of a company as it is now. */
  @Transactional
  public RegionTree tree(UUID company) {
    return drawing.tree(company);
  }

  /**
   * Who uses what on a business day: of the choices that began by then, the last to begin; of two
   * that begin on one day, the last one made.
   */
  @Transactional
  public Switchboard switchboard(UUID company, LocalDate asOf) {
    RegionTree tree = drawing.tree(company);
    return new Switchboard(tree, choices.on(tree, asOf), choices.tools(company));
  }

  /** Who uses what now, every region by its own clock. */
  @Transactional
  public Switchboard switchboard(UUID company) {
    RegionTree tree = drawing.tree(company);
    return new Switchboard(tree, choices.now(tree), choices.tools(company));
  }
}
