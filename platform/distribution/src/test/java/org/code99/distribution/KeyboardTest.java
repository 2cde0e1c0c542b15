package org.code99.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The ten tasks of docs/guides/keyboard.md, in its order. */
@DisplayName("The ten main tasks, by keyboard alone")
class KeyboardTest {
  private static final int ROWS = 6;

  @RegisterExtension static final Chromium chromium = new Chromium();

  @TempDir Path data;

  private Keys nora;
  private Keys ada;

  @Test
  @DisplayName(
      "S02, S04, S20, S34, S39, S62, P3: each task is done by keyboard alone, and one sees the focus on the whole way")
  void byKeyboardAlone() {
    try (House house = House.empty(data)) {
      Window manager = chromium.desktop(house);
      FirstDay.opens(manager, house);
      FirstDay.draws(manager, "North");
      Window seller = chromium.desktop(house);
      FirstDay.comesIn(seller, "Ada", FirstDay.letsIn(manager, "Ada", "salesperson", "North"));
      seller.open("/me").press("Sign out");
      nora = new Keys(manager);
      ada = new Keys(seller);
      comesIn(seller);
      putsAListIn(manager);
      dividesIt();
      looksThroughIt();
      findsACustomer();
      readsTheDossier();
      plansTheVisit();
      writesDownWhatWasSaid();
      decides();
      setsAHouseRule();
    }
  }

  /** 1. */
  private void comesIn(Window seller) {
    seller.open("/sign-in");
    ada.write("User name", "ada").write("Password", FirstDay.PASSWORD).enter("Sign in");
    ada.says("Ada Muster").enter("Today").says("Nothing waits for you.");
    ada.open("Skip to the content").press("Tab");
    assertTrue(
        (boolean) seller.page().evaluate("!document.activeElement.closest('header')"),
        "the menu is behind us");
  }

  /** 2. */
  private void putsAListIn(Window manager) {
    manager.open("/");
    nora.enter("Lists").says("Put a list in").enter("Put a list in").says("Name of the drawer");
    nora.upload("The list", "picture.csv", "\n").says("picture.csv is empty");
    assertEquals("The list", nora.here(), "one goes on where something was refused");
    nora.upload("The list", "lost.csv", rows()).says("would open a file");
    nora.enter("Put %d into the drawer".formatted(ROWS)).says("lie in Lost customers now");
  }

  /** 3. */
  private void dividesIt() {
    nora.enter("Divide").says("By territory").enter("By territory");
    nora.says("Divide %d files".formatted(ROWS)).enter("Divide %d files".formatted(ROWS));
    nora.says("Divided: %d files".formatted(ROWS));
  }

  /** 4. */
  private void looksThroughIt() {
    nora.write("Name or number", "Kern").choose("Stage", "assigned").choose("Order", "By name");
    nora.enter("Show").says("Kern 1 AG").enter("Kern 1 AG").says("What went wrong");
  }

  /** 5. */
  private void findsACustomer() {
    ada.press("Control+k").write("Search", "Kern 2").says("Kern 2 AG");
    ada.press("ArrowDown");
    assertTrue(ada.here().startsWith("Kern 2 AG"), ada.here());
    ada.press("ArrowUp").press("Escape");
    assertEquals("Search (Ctrl+K)", ada.here(), "put away, and the place is kept");
    ada.write("Search", "Kern 2 A").says("Kern 2 AG").press("ArrowDown");
    ada.leaves(() -> ada.press("Enter")).says("What went wrong");
  }

  /** 6. */
  private void readsTheDossier() {
    ada.enter("Dossier");
    assertTrue(ada.path().endsWith("/dossier"), ada.path());
  }

  /** 7. */
  private void plansTheVisit() {
    ada.enter("Before you go in").says("Plan the visit");
    ada.write("With whom", "Kai 2").enter("Plan it");
    assertEquals("When", ada.here(), "one goes on where something was refused");
    ada.type("12122030").press("ArrowRight").type("0900AM");
    ada.enter("Plan it").says("The visit is planned");
  }

  /** 8. */
  private void writesDownWhatWasSaid() {
    ada.enter("I was there").says("Back in the car");
    ada.write("What did they say?", "I asked, and listened.")
        .write("Complaints, word for word", "Late four times.")
        .write("Who said it", "Kai 2")
        .write("Why did they leave", "Nobody rang.")
        .tick("Late delivery")
        .pick("yes", "not yet")
        .tick("yes");
    ada.enter("Save").says("Saved. The visit stays open.");
    ada.write("What did it cost them?", "A day.").enter("Save").says("Everything is there.");
    ada.enter("Close the visit").says("The visit is closed.");
  }

  /** 9. */
  private void decides() {
    ada.says("What now?").open("Begin again");
    ada.write("Why", "They would, if dates held.").enter("Begin again");
    ada.says("Decided: Kern 2 AG");
  }

  /** 10. */
  private void setsAHouseRule() {
    nora.enter("House").says("House rules").enter("House rules").says("All rules of Kern & Co");
    nora.write("All rules of Kern & Co", "They asked for it.").enter("Strict");
    nora.says("All rules of the region are strict now.");
  }

  private static String rows() {
    StringBuilder list =
        new StringBuilder(
            "account_no,company,contact_name,region,loss_reason,lost_date,annual_revenue\n");
    for (int row = 1; row <= ROWS; row++) {
      list.append(
          "K-%d,Kern %d AG,Kai %d,North,Delivered late,2024-03-01,%d000\n"
              .formatted(row, row, row, row));
    }
    return list.toString();
  }
}
