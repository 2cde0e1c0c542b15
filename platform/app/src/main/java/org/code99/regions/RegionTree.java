package org.code99.regions;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.code99.api.Money;

/**
 * The regions of one company as they are at one moment: who inherits from whom, and what belongs
 * where.
 */
public final class RegionTree {
  /**
   * What one piece may cost where no region says otherwise, in whole units of the company's
   * currency.
   */
  private static final long DEFAULT_CEILING = 50;

  private final Company company;
  private final Map<UUID, Region> regions;
  private final Map<String, UUID> byRegion;
  private final Map<String, UUID> byCountry;

  RegionTree(
      Company company,
      List<Region> regions,
      Map<String, UUID> byRegion,
      Map<String, UUID> byCountry) {
    this.company = company;
    this.regions =
        regions.stream().collect(Collectors.toUnmodifiableMap(Region::id, Function.identity()));
    this.byRegion = Map.copyOf(byRegion);
    this.byCountry = Map.copyOf(byCountry);
  }

  /** Whose tree it is. */
  public Company company() {
    return company;
  }

  /** The region of an id; the root for an id that is not of this tree. */
  public Region region(UUID id) {
    Region region = regions.get(id);
    return region != null ? region : root();
  }

  /** Whether a region is of this tree. */
  public boolean has(UUID id) {
    return regions.containsKey(id);
  }

  /** All regions, in the order of their codes; the root, whose code is empty, comes first. */
  public List<Region> regions() {
    return regions.values().stream().sorted(Comparator.comparing(Region::code)).toList();
  }

  /** All regions as a drawn tree lists them: each right before those below it, by their names. */
  public List<Region> drawn() {
    List<Region> drawn = new ArrayList<>();
    draw(root(), drawn);
    return List.copyOf(drawn);
  }

  private void draw(Region region, List<Region> drawn) {
    drawn.add(region);
    regions.values().stream()
        .filter(below -> below.parent().filter(region.id()::equals).isPresent())
        .sorted(Comparator.comparing(Region::name))
        .forEach(below -> draw(below, drawn));
  }

  /** The region, its parent, and so on up to the root. */
  public List<Region> lineage(UUID id) {
    List<Region> line = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (Optional<UUID> next = Optional.of(id); next.isPresent() && seen.add(next.get()); ) {
      Region region = region(next.get());
      line.add(region);
      next = region.parent();
    }
    return List.copyOf(line);
  }

  /** Where a row belongs by its region, else by its country. Nothing when neither is known here. */
  public Optional<Region> locate(String regionText, String country) {
    return Optional.ofNullable(byRegion.get(key(regionText)))
        .or(() -> Optional.ofNullable(byCountry.get(key(country))))
        .map(this::region);
  }

  /** The language that a region writes in, if it says so. */
  public Optional<String> language(UUID region) {
    return first(region, Region::language);
  }

  /** The envelope window of a region; the German one unless it says otherwise. */
  public String window(UUID region) {
    return first(region, Region::window).orElse("din-5008-b");
  }

  /** Whose midnight ends a day in a region; UTC where nobody says. */
  public ZoneId zone(UUID region) {
    return first(region, Region::timeZone).map(ZoneId::of).orElse(TimeZones.UTC);
  }

  /** The regions of each time zone. */
  public Map<ZoneId, Set<UUID>> byZone() {
    return regions.keySet().stream()
        .collect(Collectors.groupingBy(this::zone, Collectors.toUnmodifiableSet()));
  }

  /** What one piece may cost in a region, in the company's currency. */
  public Money giftCeiling(UUID region) {
    long standard =
        BigDecimal.valueOf(DEFAULT_CEILING)
            .movePointRight(Money.zero(company.currency()).decimals())
            .longValueExact();
    long minor =
        lineage(region).stream()
            .map(Region::giftCeilingMinor)
            .flatMapToLong(OptionalLong::stream)
            .findFirst()
            .orElse(standard);
    return Money.of(minor, company.currency());
  }

  /**
   * What holds in each region where some of them decided: its own decision, else the one of the
   * nearest region above, else the standard.
   */
  public <T> Map<UUID, T> inherited(Map<UUID, T> decided, T standard) {
    Map<UUID, T> holds = new HashMap<>();
    for (UUID region : regions.keySet()) {
      holds.put(
          region,
          lineage(region).stream()
              .map(Region::id)
              .filter(decided::containsKey)
              .map(decided::get)
              .findFirst()
              .orElse(standard));
    }
    return Map.copyOf(holds);
  }

  /** How values of a list are compared: without regard to case and to blanks around them. */
  static String key(String value) {
    return value.strip().toLowerCase(Locale.ROOT);
  }

  private Region root() {
    Region root = regions.get(company.id());
    if (root == null) {
      throw new IllegalStateException("company " + company.name() + " has no root region");
    }
    return root;
  }

  private Optional<String> first(UUID region, Function<Region, Optional<String>> trait) {
    return lineage(region).stream().map(trait).flatMap(Optional::stream).findFirst();
  }
}
