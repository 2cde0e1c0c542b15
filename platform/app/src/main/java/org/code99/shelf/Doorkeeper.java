package org.code99.shelf;

import jakarta.inject.Singleton;
import org.code99.people.Actor;
import org.code99.web.Refused;

/** Admits whoever decides which code runs in the house, and how ({@link Shelf#isOpenTo}). */
@Singleton
class Doorkeeper {
  private final Shelf shelf;

  Doorkeeper(Shelf shelf) {
    this.shelf = shelf;
  }

  Who admit(Actor actor) {
    if (!shelf.isOpenTo(actor)) {
      throw Refused.because(
          Refused.Kind.FORBIDDEN,
          "There are several companies in this house: which code runs for all of them is decided by"
              + " whoever looks after the group.");
    }
    return Who.of(actor);
  }
}
