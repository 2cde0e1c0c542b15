package org.code99.drawers;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * How a drawer is to be divided.
 *
 * @param people who get files; empty means everybody who sells in the manager's regions
 */
public record DivisionOrder(UUID drawer, DivisionRule rule, List<Receiver> people) {
  /** Copies. */
  public DivisionOrder {
    people = List.copyOf(people);
  }

  /**
   * Somebody who gets files.
   *
   * @param capacity how many they can take; only a division by capacity asks
   */
  public record Receiver(UUID person, OptionalInt capacity) {
    /** Somebody of whom no capacity is told. */
    public static Receiver of(UUID person) {
      return new Receiver(person, OptionalInt.empty());
    }
  }
}
