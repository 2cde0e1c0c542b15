package org.code99.shelf;

import jakarta.inject.Singleton;
import org.code99.database.WholeHouse;
import org.code99.people.Actor;

/** The guard for people, and who of them may tune it. */
@Singleton
@WholeHouse
class GuardDesk {
  private final Guarding guarding;
  private final Doorkeeper doorkeeper;

  GuardDesk(Guarding guarding, Doorkeeper doorkeeper) {
    this.guarding = guarding;
    this.doorkeeper = doorkeeper;
  }

  public GuardView view(Actor actor) {
    doorkeeper.admit(actor);
    return guarding.view();
  }

  /** This process follows at once, the others within two seconds. */
  public GuardView tune(Actor actor, GuardOrder order) {
    guarding.tune(doorkeeper.admit(actor), order);
    guarding.follow();
    return guarding.view();
  }

  public GuardView release(Actor actor, String plugin, String why) {
    guarding.release(doorkeeper.admit(actor), plugin, why);
    guarding.follow();
    return guarding.view();
  }
}
