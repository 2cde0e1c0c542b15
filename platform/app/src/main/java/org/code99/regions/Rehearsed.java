package org.code99.regions;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one room says of a switch that is not made yet.
 *
 * @param files how many open files each region has that would be dealt with otherwise
 * @param inFlight what was begun, and how it ends
 * @param tallies figures of all files that were tried both ways, beside each other
 * @param refusals why files get nothing, or something else than was chosen
 * @param samples single files, both ways
 */
public record Rehearsed(
    Map<UUID, Long> files,
    List<InFlight> inFlight,
    List<Tally> tallies,
    List<Refusal> refusals,
    List<Sample> samples) {
  /** Copies. */
  public Rehearsed {
    files = Map.copyOf(files);
    inFlight = List.copyOf(inFlight);
    tallies = List.copyOf(tallies);
    refusals = List.copyOf(refusals);
    samples = List.copyOf(samples);
  }

  /** Only how many files there are. */
  public static Rehearsed of(Map<UUID, Long> files) {
    return new Rehearsed(files, List.of(), List.of(), List.of(), List.of());
  }

  /** Only what was begun. */
  public static Rehearsed begun(List<InFlight> inFlight) {
    return new Rehearsed(Map.of(), inFlight, List.of(), List.of(), List.of());
  }

  /**
   * Something that was begun before the switch.
   *
   * @param what it is and how it ends, such as <i>pieces approved: they go as they were written</i>
   */
  public record InFlight(String what, long count) {}

  /** A figure, as it is and as it would be. */
  public record Tally(String what, String before, String after) {}

  /** A reason, and how many of the files that were tried it holds back. */
  public record Refusal(String because, long before, long after) {}

  /**
   * One file, both ways.
   *
   * @param customer whose file it is
   */
  public record Sample(UUID file, String customer, Side before, Side after) {}

  /**
   * What becomes of a file on one side.
   *
   * @param what in a word or two, such as <i>Letter</i> or <i>3rd, 87 points</i>; empty for nothing
   * @param lines what it says
   * @param cost empty where nobody tells it
   * @param because why it is not as chosen, or may not go; empty where nothing speaks against it
   */
  public record Side(String what, List<String> lines, String cost, String because) {
    /** Copies. */
    public Side {
      lines = List.copyOf(lines);
    }
  }
}
