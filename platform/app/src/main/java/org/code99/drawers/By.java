package org.code99.drawers;

import java.util.Optional;
import java.util.UUID;
import org.code99.people.Actor;

/** Who did something, as a history tells it: one of our people, a signal, or the calendar. */
record By(Optional<UUID> id, String name) {
  static By of(Actor actor) {
    return new By(Optional.of(actor.person()), actor.name());
  }

  static By named(String name) {
    return new By(Optional.empty(), name);
  }
}
