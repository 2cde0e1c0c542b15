package org.code99.regions;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.code99.api.Settings;
import org.code99.audit.Audit;
import org.code99.database.Ids;
import org.code99.database.Sql;
import org.code99.database.TextMap;
import org.code99.host.Offer;
import org.jspecify.annotations.Nullable;

/**
 * The door of the map: companies, their regions, and what each has chosen. Choices are append-only;
 * a choice equal to the one that holds adds nothing.
 */
@Singleton
public class Regions {
  private final Sql sql;
  private final Ids ids;
  private final Clock clock;
  private final Extensions extensions;
  private final Audit audit;

  Regions(Sql sql, Ids ids, Clock clock, Extensions extensions, Audit audit) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.extensions = extensions;
    this.audit = audit;
  }

  /**
   * Founds a company with its root region, or brings one of the same name up to date. The id given
   * counts for nothing.
   */
  @Transactional
  public Company found(Company company) {
    UUID id =
        sql.first(
                "SELECT id FROM regions_company WHERE name = ?",
                row -> row.getObject(1, UUID.class),
                company.name())
            .orElseGet(ids::next);
    sql.run(
        """
        INSERT INTO regions_company (id, name, address_lines, country, phone, email, place, marker, currency, logo_svg)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
          address_lines = excluded.address_lines, country = excluded.country, phone = excluded.phone,
          email = excluded.email, place = excluded.place, marker = excluded.marker, currency = excluded.currency,
          logo_svg = excluded.logo_svg
        """,
        id,
        company.name(),
        company.addressLines(),
        company.country(),
        company.phone(),
        company.email(),
        company.place(),
        company.marker(),
        company.currency(),
        company.logoSvg().orElse(null));
    sql.run(
        """
        INSERT INTO regions_region (id, company_id, parent_id, code, name) VALUES (?, ?, NULL, '', ?)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name
        """,
        id,
        id,
        company.name());
    return company(id);
  }

  /**
   * Draws regions, or brings those of the same code up to date. A parent stands before its
   * children.
   *
   * @throws IllegalArgumentException when a parent is not on the map
   */
  @Transactional
  public void draw(UUID company, List<MapOrder> orders) {
    Map<String, UUID> byCode = new HashMap<>();
    tree(company).regions().forEach(region -> byCode.put(region.code(), region.id()));
    for (MapOrder order : orders) {
      UUID parent = byCode.get(order.parent().orElse(""));
      if (parent == null) {
        throw new IllegalArgumentException(
            "region '"
                + order.code()
                + "' lies below '"
                + order.parent().orElse("")
                + "', which is not on the map");
      }
      UUID id = byCode.computeIfAbsent(order.code(), code -> ids.next());
      drawOne(company, id, parent, order);
    }
  }

  /** Writes down the exchange rates of a day. */
  @Transactional
  public void rates(UUID company, ExchangeRates rates) {
    new TreeMap<>(rates.perUnit())
        .forEach((currency, perUnit) ->
            sql.run(
                """
                INSERT INTO regions_exchange_rate (company_id, currency, per_unit, as_of) VALUES (?, ?, ?, ?)
                ON CONFLICT (company_id, currency, as_of) DO UPDATE SET per_unit = excluded.per_unit
                """,
                company,
                currency,
                perUnit,
                rates.asOf()));
  }

  /** The newest rates of a company. */
  @Transactional
  public ExchangeRates rates(UUID company) {
    Map<String, BigDecimal> perUnit = new HashMap<>();
    LocalDate[] asOf = {LocalDate.EPOCH};
    sql.each(
        """
        SELECT currency, per_unit, as_of FROM regions_exchange_rate
        WHERE company_id = ? AND as_of = (SELECT max(as_of) FROM regions_exchange_rate WHERE company_id = ?)
        """,
        row -> {
          perUnit.put(row.getString("currency"), row.getBigDecimal("per_unit"));
          asOf[0] = row.getObject("as_of", LocalDate.class);
        },
        company,
        company);
    return new ExchangeRates(company(company).currency(), asOf[0], perUnit);
  }

  /**
   * Writes a choice down, unless it says what holds already.
   *
   * @return what is wrong with the settings, all faults at once; nothing was written then. The
   *     settings of an extension that is not live are kept unchecked
   */
  @Transactional
  public List<String> choose(UUID company, Choice choice) {
    List<String> faults =
        extensions.offers(Points.named(choice.point())).stream()
            .filter(offer -> offer.ref().extensionId().equals(choice.extensionId()))
            .findFirst()
            .map(offer ->
                SettingsForm.of(offer.settingsSchema().orElse("")).faults(choice.settings()))
            .orElse(List.of());
    if (faults.isEmpty() && !holdsAlready(company, choice)) {
      append(company, choice);
    }
    return faults;
  }

  /**
   * The extension that a region itself chose last at a point, if it ever chose; empty text for
   * none.
   */
  @Transactional
  public Optional<String> chosen(UUID company, UUID region, String point) {
    return sql.first(
        """
        SELECT extension_id FROM regions_binding
        WHERE company_id = ? AND region_id = ? AND point = ? AND slot = ''
        ORDER BY settings_version DESC LIMIT 1
        """,
        row -> row.getString(1),
        company,
        region,
        point);
  }

  /** The settings of an extension that nobody has set: the defaults of its schema. */
  public Settings standardSettings(Offer offer) {
    return SettingsForm.of(offer.settingsSchema().orElse("")).filled(Map.of());
  }

  /** The company of an id. */
  @Transactional
  public Company company(UUID id) {
    return sql.first("SELECT * FROM regions_company WHERE id = ?", Regions::company, id)
        .orElseThrow(() -> new IllegalArgumentException("there is no company " + id));
  }

  /** The region tree of a company as it is now. */
  @Transactional
  public RegionTree tree(UUID company) {
    List<Region> regions =
        sql.list("SELECT * FROM regions_region WHERE company_id = ?", Regions::region, company);
    Map<String, UUID> byRegion = new HashMap<>();
    Map<String, UUID> byCountry = new HashMap<>();
    sql.each(
        "SELECT field, value, region_id FROM regions_match WHERE company_id = ?",
        row ->
            (row.getString("field").equals("region") ? byRegion : byCountry)
                .put(row.getString("value"), row.getObject("region_id", UUID.class)),
        company);
    return new RegionTree(company(company), regions, byRegion, byCountry);
  }

  /** Who uses what on a business day. */
  @Transactional
  public Switchboard switchboard(UUID company, LocalDate asOf) {
    Map<Switchboard.Place, Switchboard.Chosen> choices = new HashMap<>();
    sql.each(
        """
        SELECT DISTINCT ON (region_id, point, slot) region_id, point, slot, extension_id, settings
        FROM regions_binding
        WHERE company_id = ? AND valid_from <= ?
        ORDER BY region_id, point, slot, settings_version DESC
        """,
        row ->
            choices.put(
                new Switchboard.Place(
                    row.getObject("region_id", UUID.class),
                    row.getString("point"),
                    row.getString("slot")),
                new Switchboard.Chosen(
                    row.getString("extension_id"), TextMap.of(row.getString("settings")))),
        company,
        asOf);
    return new Switchboard(tree(company), choices, extensions);
  }

  private void drawOne(UUID company, UUID id, UUID parent, MapOrder order) {
    sql.run(
        """
        INSERT INTO regions_region (id, company_id, parent_id, code, name, language, window_form, gift_ceiling_minor)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
          parent_id = excluded.parent_id, name = excluded.name, language = excluded.language,
          window_form = excluded.window_form, gift_ceiling_minor = excluded.gift_ceiling_minor
        """,
        id,
        company,
        parent,
        order.code(),
        order.name(),
        order.language().orElse(null),
        order.window().orElse(null),
        order.giftCeilingMinor().isPresent() ? order.giftCeilingMinor().getAsLong() : null);
    Stream.concat(
            order.regionValues().stream().map(value -> new String[] {"region", value}),
            order.countryValues().stream().map(value -> new String[] {"country", value}))
        .forEach(match ->
            sql.run(
                """
                INSERT INTO regions_match (company_id, region_id, field, value) VALUES (?, ?, ?, ?)
                ON CONFLICT (company_id, field, value) DO UPDATE SET region_id = excluded.region_id
                """,
                company,
                id,
                match[0],
                RegionTree.key(match[1])));
  }

  private boolean holdsAlready(UUID company, Choice choice) {
    return sql.first(
            """
            SELECT extension_id, settings FROM regions_binding
            WHERE company_id = ? AND region_id = ? AND point = ? AND slot = ?
            ORDER BY settings_version DESC LIMIT 1
            """,
            row ->
                row.getString("extension_id").equals(choice.extensionId())
                    && TextMap.of(row.getString("settings")).equals(choice.settings()),
            company,
            choice.region(),
            choice.point(),
            choice.slot())
        .orElse(false);
  }

  private void append(UUID company, Choice choice) {
    sql.run(
        """
        INSERT INTO regions_binding
          (id, company_id, region_id, point, slot, extension_id, settings, settings_version, valid_from, decided_at,
           decided_by, note)
        SELECT ?, ?, ?, ?, ?, ?, ?::jsonb,
          (SELECT coalesce(max(settings_version), 0) + 1 FROM regions_binding WHERE company_id = ?), ?, ?, ?, ?
        """,
        ids.next(),
        company,
        choice.region(),
        choice.point(),
        choice.slot(),
        choice.extensionId(),
        TextMap.json(choice.settings()),
        company,
        choice.validFrom(),
        clock.instant(),
        choice.decidedBy(),
        choice.note());
    audit.note(
        company,
        choice.decidedBy(),
        "region.choice",
        choice.region().toString(),
        choice.point() + " = " + choice.extensionId());
  }

  private static Company company(ResultSet row) throws SQLException {
    return new Company(
        row.getObject("id", UUID.class),
        row.getString("name"),
        List.of((String[]) row.getArray("address_lines").getArray()),
        row.getString("country"),
        row.getString("phone"),
        row.getString("email"),
        row.getString("place"),
        row.getString("marker"),
        row.getString("currency"),
        Optional.ofNullable(row.getString("logo_svg")));
  }

  private static Region region(ResultSet row) throws SQLException {
    @Nullable Long ceiling = row.getObject("gift_ceiling_minor", Long.class);
    return new Region(
        row.getObject("id", UUID.class),
        Optional.ofNullable(row.getObject("parent_id", UUID.class)),
        row.getString("code"),
        row.getString("name"),
        Optional.ofNullable(row.getString("language")),
        Optional.ofNullable(row.getString("window_form")),
        ceiling == null ? OptionalLong.empty() : OptionalLong.of(ceiling));
  }
}
