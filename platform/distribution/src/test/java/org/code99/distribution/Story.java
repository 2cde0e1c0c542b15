package org.code99.distribution;

import java.io.IOException;
import java.nio.file.Path;

/** The Code 99 story in the order of the way of a file. Who tells it knows by what means. */
abstract class Story {
  House house;
  boolean strict;

  /** In an empty house, under a preset of house rules. */
  final void tell(Path data, String rules) throws IOException {
    try (House opened = House.empty(data)) {
      house = opened;
      strict = rules.equalsIgnoreCase("strict");
      theHouseOpens(rules);
      twoListsBecomeTwoDrawers();
      theManagerDividesAndPrints();
      nobodyElseSeesIt();
      nothingLeavesUnprepared();
      theDossierIsRead();
      sheBegins();
      sheHasAGamePlan();
      aLetterLeaves();
      sheListensWithoutAPitch();
      aReasonIsDocumented();
      aPriceIsNoWayIn();
      theAirIsCleared();
      theyAgreeOnConditions();
      theSecondLifetimeBegins();
      theFirstPaidOrderIsTheWin();
      thePayIsDoubled();
      theDrawerStandsBesideFiveProgrammes();
    }
  }

  abstract void theHouseOpens(String rules);

  abstract void twoListsBecomeTwoDrawers();

  abstract void theManagerDividesAndPrints() throws IOException;

  abstract void nobodyElseSeesIt();

  abstract void nothingLeavesUnprepared();

  abstract void theDossierIsRead();

  abstract void sheBegins();

  abstract void sheHasAGamePlan();

  abstract void aLetterLeaves();

  abstract void sheListensWithoutAPitch();

  abstract void aReasonIsDocumented();

  abstract void aPriceIsNoWayIn();

  abstract void theAirIsCleared();

  abstract void theyAgreeOnConditions();

  abstract void theSecondLifetimeBegins();

  abstract void theFirstPaidOrderIsTheWin();

  abstract void thePayIsDoubled();

  abstract void theDrawerStandsBesideFiveProgrammes();
}
