package org.code99.shelf;

import java.util.Optional;
import java.util.UUID;
import org.code99.people.Actor;

/**
 * Who decides: somebody of a company, in whose trail it is noted, or whoever runs the machine.
 *
 * @param name as the journal carries it
 * @param company in whose audit trail it is noted, if there is one
 */
public record Who(String name, Optional<UUID> company) {
  /** Whoever has a shell on the machine. */
  public static final Who OPERATOR = new Who("whoever runs the machine", Optional.empty());

  static final Who GUARD = new Who("the start", Optional.empty());

  static Who of(Actor actor) {
    return new Who(actor.name(), Optional.of(actor.company()));
  }
}
