package org.code99.api;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One question to a source of signals.
 *
 * @param settings of the region that chose the source
 * @param folders that an admin granted, by the setting that asks for each of them
 * @param cursor where the last answer that was kept ended; empty at the beginning
 * @param asOf today, a business day in the region's zone; no signal happened later
 * @param limit at most so many signals in one answer, 1 to 10,000
 */
public record SignalQuery(
    Settings settings,
    Map<String, GrantedFolder> folders,
    String cursor,
    LocalDate asOf,
    int limit) {
  /** Copies the map. */
  public SignalQuery {
    folders = Map.copyOf(folders);
    Checks.between("a limit of signals", limit, 1, 10_000);
  }

  /** A question. */
  public static SignalQuery of(
      Settings settings,
      Map<String, GrantedFolder> folders,
      String cursor,
      LocalDate asOf,
      int limit) {
    return new SignalQuery(settings, folders, cursor, asOf, limit);
  }

  /**
   * The folder granted for a setting that is marked {@code x-folder} in the settings schema;
   * nothing where nobody granted one.
   */
  public Optional<GrantedFolder> folder(String setting) {
    return Optional.ofNullable(folders.get(setting));
  }
}
