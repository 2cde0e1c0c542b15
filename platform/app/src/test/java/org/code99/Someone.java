package org.code99;

import java.util.Set;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.people.Role;

/** People of a test house who act, said in a few words. */
public final class Someone {
  private Someone() {}

  /** A manager of the whole company. */
  public static Actor manager(TestHouse house) {
    return managerOf(house, house.company().id());
  }

  /** A manager of one region. */
  public static Actor managerOf(TestHouse house, UUID region) {
    return new Actor(
        house.company().id(), new UUID(7, 1), "Mona Manager", Set.of(Role.MANAGER), Set.of(region));
  }

  /** A salesperson; the number tells one from another. */
  public static Actor rep(TestHouse house, int number) {
    return new Actor(
        house.company().id(),
        new UUID(8, number),
        "Rep " + number,
        Set.of(Role.SALESPERSON),
        Set.of());
  }

  /** The manager of another company. */
  public static Actor stranger() {
    UUID elsewhere = new UUID(9, 9);
    return new Actor(
        elsewhere, new UUID(9, 1), "Sam Stranger", Set.of(Role.MANAGER), Set.of(elsewhere));
  }

  /** Gives a file to somebody, and returns its id. */
  public static UUID fileOf(TestHouse house, String accountNo, Actor owner) {
    house.tamper(
        "UPDATE drawers_file SET owner_id = '%s', owner_name = '%s', stage = 'assigned' WHERE account_no = '%s'"
            .formatted(owner.person(), owner.name(), accountNo));
    return file(house, accountNo);
  }

  /** The file of an account. */
  public static UUID file(TestHouse house, String accountNo) {
    return house.askId("SELECT id FROM drawers_file WHERE account_no = '%s'".formatted(accountNo));
  }
}
