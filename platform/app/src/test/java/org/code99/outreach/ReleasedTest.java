package org.code99.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.code99.Sales;
import org.code99.TestHouse;
import org.code99.api.Medium;
import org.code99.database.Release;
import org.code99.people.Actor;
import org.code99.web.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasedTest {
  @Test
  @DisplayName(
      "Invariant 5: after a restore nothing is posted, printed or sent until an admin releases it")
  void nothingLeaves(@TempDir Path folder) {
    try (TestHouse house = new TestHouse(folder, Map.of("code99.place", "a copy"))) {
      GoingOut goingOut = house.door(GoingOut.class);
      Actor nora = new Sales(house).nora();
      UUID wave = new UUID(0, 99);
      Refused posting =
          assertThrows(Refused.class, () -> goingOut.posted(nora, wave, TestHouse.TODAY));
      assertEquals(Release.WHY, posting.faults().getFirst().sentence());
      Refused printing =
          assertThrows(Refused.class, () -> goingOut.print(nora, wave, "letters.pdf"));
      assertEquals(Release.WHY, printing.faults().getFirst().sentence());
      Refused channel =
          assertThrows(
              Refused.class, () -> house.door(Dispatch.class).release(nora, wave, Medium.POST));
      assertEquals(Release.WHY, channel.faults().getFirst().sentence());

      house.door(Release.class).grant("Ada");
      assertEquals(
          Refused.Kind.NOT_FOUND,
          assertThrows(Refused.class, () -> goingOut.posted(nora, wave, TestHouse.TODAY)).kind());
    }
  }
}
