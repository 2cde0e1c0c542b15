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
import org.code99.audit.Overtaken;
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
  private final Redrawing redrawing;
  private final Letterhead letterhead;
  private final RateBook rates;
  private final Choices choices;
  private final Extensions extensions;
  private final Audit audit;

  Regions(
      Companies companies,
      MapDrawing drawing,
      Redrawing redrawing,
      Letterhead letterhead,
      RateBook rates,
      Choices choices,
      Extensions extensions,
      Audit audit) {
    this.companies = companies;
    this.drawing = drawing;
    this.redrawing = redrawing;
    this.letterhead = letterhead;
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
    return letterhead.found(company);
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
    return redrawing.draw(company, orders);
  }

  /**
   * Renames a region and says what it writes in, what a piece may cost there and by which clock its
   * days end; where its lists belong stays. The name of the root is the company's and stays too.
   * What says what holds already changes nothing.
   *
   * @param seen the version that was read; empty for whatever holds
   * @return what is wrong by the name of the part, all of it; nothing was changed then
   * @throws Overtaken when another version holds, with what became of it since
   */
  @Transactional
  public Map<String, String> redraw(
      UUID company, UUID region, RegionDraft wished, OptionalLong seen, String by) {
    return redrawing.redraw(company, region, wished, seen, by);
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
   * @param seen the version that was read; empty for whatever holds
   * @return everything that is wrong, by the name of the component; nothing was written then
   * @throws Overtaken when another version holds, with what became of it since
   */
  @Transactional
  public Map<String, String> tellSender(UUID company, Sender sender, OptionalLong seen, String by) {
    return letterhead.tell(company, sender, seen, by);
  }

  /** The version of what letters say of a company: another one after each change. */
  @Transactional
  public long senderVersion(UUID company) {
    return companies.senderVersion(company);
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
