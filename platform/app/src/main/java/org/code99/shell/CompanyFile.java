package org.code99.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.code99.lessons.Lesson;
import org.code99.offers.ShelfGift;
import org.code99.protection.Suppressed;
import org.code99.regions.Company;
import org.code99.regions.ExchangeRates;
import org.code99.regions.MapOrder;

/**
 * What a company file says. Where it cannot be read, a stand-in lets the rooms look at the rest, so
 * that all faults are told in one round; nothing of such a file is kept.
 *
 * @param source the file
 * @param faults what could not be read, a sentence each
 * @param company our side; its id counts for nothing yet
 * @param choices of plugins by region code; the empty code is the company itself
 */
record CompanyFile(
    Path source,
    List<String> faults,
    Company company,
    Optional<ExchangeRates> rates,
    List<MapOrder> regions,
    List<PluginChoice> choices,
    List<PersonEntry> people,
    List<Lesson> lessons,
    List<ShelfGift> gifts,
    List<Suppressed> suppressed) {
  CompanyFile {
    faults = List.copyOf(faults);
    regions = List.copyOf(regions);
    choices = List.copyOf(choices);
    people = List.copyOf(people);
    lessons = List.copyOf(lessons);
    gifts = List.copyOf(gifts);
    suppressed = List.copyOf(suppressed);
  }

  /** The same with other choices of plugins. */
  CompanyFile choosing(List<PluginChoice> others) {
    return new CompanyFile(
        source, faults, company, rates, regions, others, people, lessons, gifts, suppressed);
  }

  /** A region's choice at a point, by the plugin's short or whole name. */
  record PluginChoice(String region, String kind, String plugin, Map<String, String> settings) {
    PluginChoice {
      settings = Map.copyOf(settings);
    }

    /** Where the choice stands in the file. */
    String where() {
      return (region.isEmpty() ? "plugins." : "region " + region + ", plugins.")
          + kind
          + " ("
          + plugin
          + ")";
    }
  }

  /** One of our people. */
  record PersonEntry(
      String name, String region, String role, String email, String phone, boolean active) {}
}
