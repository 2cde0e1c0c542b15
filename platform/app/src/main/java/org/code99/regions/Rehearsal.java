package org.code99.regions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a switch would do. Nothing is written by it.
 *
 * @param version of the picture on which it was made; tell it with the switch
 * @param from the day that was asked for; empty for today
 * @param reach each region and point at which something else would hold
 * @param later what was decided before for a later day in the cells of the switch, and stays
 * @param acts one for each point
 */
public record Rehearsal(
    long version, Optional<LocalDate> from, List<Reach> reach, List<String> later, List<Act> acts) {
  /** Copies. */
  public Rehearsal {
    reach = List.copyOf(reach);
    later = List.copyOf(later);
    acts = List.copyOf(acts);
  }

  /**
   * What a region would use instead of what.
   *
   * @param point as {@link UseMatrix.Column} names it
   * @param title of the point
   * @param own whether it is changed in the region itself; otherwise it inherits the change
   * @param before what holds without the switch, as people read it
   * @param after what would hold
   * @param files how many open files the region itself has
   */
  public record Reach(
      UUID region,
      String name,
      String point,
      String title,
      boolean own,
      String before,
      String after,
      long files) {}

  /**
   * What would change at one point.
   *
   * @param before what its regions use without the switch, as people read it
   * @param after what they would use
   * @param files how many open files would be dealt with otherwise
   * @param rooms what each room says
   */
  public record Act(
      String point, String title, String before, String after, long files, List<Rehearsed> rooms) {
    /** Copies. */
    public Act {
      rooms = List.copyOf(rooms);
    }
  }

  /** Whether nothing would change anywhere. */
  public boolean changesNothing() {
    return reach.isEmpty();
  }
}
