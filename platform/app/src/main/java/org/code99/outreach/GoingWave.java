package org.code99.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Pieces that were composed together, as the page <i>Going out</i> shows them.
 *
 * @param drawer whose files
 * @param asOf the business day on which they are dated
 * @param approvedBy who approved the wording, if somebody did
 * @param parcels of the regions that the actor sees, in the order of the print
 * @param prints the names of the print-ready files
 */
public record GoingWave(
    UUID id,
    UUID drawer,
    String drawerName,
    Instant composedAt,
    String composedBy,
    LocalDate asOf,
    Optional<String> approvedBy,
    List<Parcel> parcels,
    List<String> prints) {
  /** Copies. */
  public GoingWave {
    parcels = List.copyOf(parcels);
    prints = List.copyOf(prints);
  }

  /**
   * What one file gets, or why it gets nothing.
   *
   * @param kind {@code letter}, {@code card} or {@code kit}; empty when there is none
   * @param region in which the file lay when it was composed
   * @param state {@code planned}, {@code withheld}, {@code pulled}, {@code claimed}, {@code
   *     sending}, {@code sent}, {@code failed} or {@code unknown}
   * @param released whether it was handed over to a channel
   * @param because why this approach, or why nothing; may be empty
   * @param remark what an advisory house rule says of it; may be empty
   */
  public record Parcel(
      UUID id,
      UUID file,
      UUID region,
      String company,
      String owner,
      String kind,
      String approach,
      String state,
      boolean released,
      String because,
      String remark,
      Optional<LocalDate> sentOn) {}

  /** Those that wait for a person to hand them over, or to post them. */
  public List<Parcel> toGo() {
    return in("planned").stream().filter(parcel -> !parcel.released()).toList();
  }

  /** Those that were handed over and have no answer yet. */
  public List<Parcel> onTheirWay() {
    return parcels.stream()
        .filter(parcel ->
            parcel.state().equals("claimed")
                || parcel.state().equals("sending")
                || (parcel.state().equals("planned") && parcel.released()))
        .toList();
  }

  /** The regions of those that are planned and not handed over yet. */
  Set<UUID> regions() {
    return toGo().stream().map(Parcel::region).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * One of them.
   *
   * @throws IllegalArgumentException when it is not of this wave
   */
  Parcel parcel(UUID id) {
    return parcels.stream()
        .filter(parcel -> parcel.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no parcel " + id));
  }

  /** How many are in a state. */
  public long count(String state) {
    return parcels.stream().filter(parcel -> parcel.state().equals(state)).count();
  }

  /** Those in a state. */
  public List<Parcel> in(String state) {
    return parcels.stream().filter(parcel -> parcel.state().equals(state)).toList();
  }
}
