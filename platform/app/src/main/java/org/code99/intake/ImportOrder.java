package org.code99.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * Read this list into that drawer.
 *
 * @param list the file as uploaded; it is only read
 * @param fileName what the user calls it
 * @param mapping heading of the list by field name ({@code company}, {@code lost_date}, ...), where
 *     the headings do not speak for themselves
 * @param currency of amounts in a list that has no column for it; empty leaves such amounts unknown
 * @param asOf the day of the import, in the company's zone
 * @param preview tell the fates, file nothing
 */
public record ImportOrder(
    UUID companyId,
    UUID drawerId,
    Path list,
    String fileName,
    Map<String, String> mapping,
    String currency,
    LocalDate asOf,
    RegionLocator regions,
    Progress progress,
    boolean preview) {
  /** Copies the mapping. */
  public ImportOrder {
    mapping = Map.copyOf(mapping);
  }

  /** The usual order: nothing mapped by hand, nobody watching, filed for good. */
  public static ImportOrder of(
      UUID companyId, UUID drawerId, Path list, LocalDate asOf, RegionLocator regions) {
    return new ImportOrder(
        companyId,
        drawerId,
        list,
        String.valueOf(list.getFileName()),
        Map.of(),
        "",
        asOf,
        regions,
        Progress.NONE,
        false);
  }

  /** The same with headings named by hand. */
  public ImportOrder mapped(Map<String, String> byHand) {
    return new ImportOrder(
        companyId, drawerId, list, fileName, byHand, currency, asOf, regions, progress, preview);
  }

  /** The same under the name that its user gave it. */
  public ImportOrder named(String name) {
    return new ImportOrder(
        companyId, drawerId, list, name, mapping, currency, asOf, regions, progress, preview);
  }

  /** The same, for amounts without a currency of their own. */
  public ImportOrder inCurrency(String code) {
    return new ImportOrder(
        companyId, drawerId, list, fileName, mapping, code, asOf, regions, progress, preview);
  }

  /** The same with somebody watching. */
  public ImportOrder watched(Progress watcher) {
    return new ImportOrder(
        companyId, drawerId, list, fileName, mapping, currency, asOf, regions, watcher, preview);
  }

  /** The same as a preview. */
  public ImportOrder previewed() {
    return new ImportOrder(
        companyId, drawerId, list, fileName, mapping, currency, asOf, regions, progress, true);
  }
}
