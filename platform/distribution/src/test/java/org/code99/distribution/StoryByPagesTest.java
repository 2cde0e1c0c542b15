package org.code99.distribution;

import static org.code99.distribution.StoryLists.daysAgo;
import static org.code99.distribution.StoryLists.daysAhead;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Code 99 story by its pages, in the order of the way of a file. */
@DisplayName("The Code 99 story, by its pages")
class StoryByPagesTest extends Story {
  @RegisterExtension static final Chromium chromium = new Chromium();

  @TempDir Path data;

  private Window nora;
  private Window mara;
  private Window ada;
  private Window cem;
  private String file;
  private String wave;

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"Gentle", "Strict"})
  @DisplayName(
      "From two lists to the commission, each refusal seen on the way, under gentle and strict house rules")
  void theWayOfAFile(String rules) throws IOException {
    tell(data, rules);
  }

  @Override
  void theHouseOpens(String rules) {
    nora = chromium.desktop(house);
    FirstDay.opens(nora, house);
    FirstDay.draws(nora, "North");
    FirstDay.draws(nora, "South");
    mara = comesIn("Mara", "manager", "South");
    ada = comesIn("Ada", "salesperson", "North");
    cem = comesIn("Cem", "salesperson", "South");
    nora.open("/house/rules")
        .fill("All rules of Kern & Co at once. Why?", "For the story.")
        .press(rules)
        .says("All rules of the region are %s now.".formatted(rules.toLowerCase(Locale.ROOT)));
  }

  private Window comesIn(String name, String role, String region) {
    return FirstDay.comesIn(
        chromium.desktop(house), name, FirstDay.letsIn(nora, name, role, region));
  }

  /** S01, S02. */
  @Override
  void twoListsBecomeTwoDrawers() {
    nora.open("/imports/new").upload("The list", "picture.csv", "\n").says("picture.csv is empty");
    nora.fill("Name of the drawer", "Lost");
    putIn("Lost", 12, "would open a file");
    nora.open("/imports/new").choose("Into which drawer", "A new one");
    nora.fill("Name of the new drawer", "Soured");
    putIn("Soured", 4, "would open a file");
    nora.open("/drawers").says("12 customers").says("4 customers");
  }

  private void putIn(String drawer, int rows, String fate) {
    nora.upload("The list", drawer + ".csv", StoryLists.customers(drawer.substring(0, 1), rows))
        .says(fate)
        .press("Put %d into the drawer".formatted(rows))
        .says("%d customers lie in %s now.".formatted(rows, drawer));
  }

  /** S04, S05, S81. */
  @Override
  void theManagerDividesAndPrints() throws IOException {
    nora.open("/drawers").follow("Lost").says("12 customers");
    String drawer = nora.path();
    ada.open(drawer + "/divide").saysNot("By territory");
    nora.press("Divide")
        .press("By territory")
        .says("Divide 12 files")
        .press("Divide 12 files")
        .says("Divided: 12 files");
    try (PDDocument packets = Loader.loadPDF(nora.download("Print packets"))) {
      String text = new PDFTextStripper().getText(packets);
      assertTrue(text.contains("Ada Muster") && text.contains("Cem Muster"), text);
    }
    ada.open("/search?q=Kern+L+1").press("Kern L 1 AG").says("What went wrong");
    file = ada.path();
  }

  /** S05. */
  @Override
  void nobodyElseSeesIt() {
    cem.open(file).saysNot("Kern L 1 AG");
    mara.open(file).saysNot("Kern L 1 AG");
    nora.open(file).says("Kern L 1 AG");
  }

  /** S21, S50: where the house is strict a piece waits for both; where it is gentle it is told. */
  @Override
  void nothingLeavesUnprepared() {
    composed();
    String piece = nora.line("Kern L 1 AG");
    assertTrue(piece.contains("its owner has not read the dossier: open it first"), piece);
    assertTrue(piece.contains("there is no game plan: accept one first"), piece);
    assertEquals(!strict, piece.contains("Pull this one"));
  }

  private void composed() {
    composing("Lost").says("Composed.");
    wave = nora.path();
  }

  private Window composing(String drawer) {
    return nora.open("/going-out")
        .choose("Drawer", drawer)
        .fill("For each person, the first", "0")
        .press("Compose a wave");
  }

  /** S20, S21, S23. */
  @Override
  void theDossierIsRead() {
    nora.open("/history/new")
        .upload("The file", "history.csv", StoryLists.HISTORY)
        .press("Read it")
        .says("3 new facts");
    ada.open(file + "/decide").says("The dossier is read before the first contact.");
    ada.press("Read it").says("100,000");
    ada.open(file + "/decide").saysNot("The dossier is read");
  }

  /** S62. */
  @Override
  void sheBegins() {
    ada.unfold("Begin again").press("Begin again");
    assertFalse(ada.refusals().isEmpty(), "a reason is asked for");
    ada.unfold("Begin again").fill("Why", "Two good years.").press("Begin again");
    ada.says("Decided: Kern L 1 AG");
  }

  /** S50: the house has written it; she changes a word and accepts. */
  @Override
  void sheHasAGamePlan() {
    if (strict) {
      composed();
      String piece = nora.line("Kern L 1 AG");
      assertFalse(piece.contains("dossier"), "S21: it is read");
      assertTrue(piece.contains("there is no game plan"), piece);
    }
    ada.open(file).press("Accept the game plan").says("Hear from Kai 1 why they left");
    ada.unfold("Change it first").fill("Goal", "").press("Accept as changed");
    assertFalse(ada.refusals().isEmpty(), "a plan without a goal is none");
    ada.fill("Goal", "An hour with Kai, to listen.")
        .press("Accept as changed")
        .says("The plan holds. Ada Muster goes.");
    ada.open(file + "/plan").says("An hour with Kai, to listen.").says("while Ada Muster has");
    assertFalse(ada.shows("button", "Accept the plan"), "it is accepted");
  }

  /** S46, S79. */
  @Override
  void aLetterLeaves() {
    if (strict) {
      composed();
      assertTrue(nora.line("Kern L 1 AG").contains("Pull this one"), "nothing holds it any more");
    } else {
      composing("Lost").says("No file of this drawer waits for a first piece");
      nora.open(wave);
    }
    nora.press("Approve the wording").press("I posted them").says("posted. Each owner rings");
    ada.open(file).says("contacted").says("Ring them: what you sent is there.");
  }

  /** S34, S35, S39: what was said is saved, whatever is missing. */
  @Override
  void sheListensWithoutAPitch() {
    ada.open(file + "/before").fill("With whom", "").press("Plan it");
    assertEquals(2, ada.refusals().size(), "both faults at once");
    ada.fill("With whom", "Kai 1").fill("When", daysAhead(1) + "T09:00").press("Plan it");
    ada.says("The visit is planned");

    ada.open(file + "/orders")
        .unfold("A new opportunity")
        .fill("In a few words, what they may need", "A new saw")
        .press("Open it")
        .says("The opportunity begins at stage one.")
        .choose("It has come to", "proposal")
        .fill("Because", "They need one.")
        .press("Move")
        .says("before fact finding is closed");

    ada.open(file + "/after")
        .fill("What did they say?", "I asked, and wrote.")
        .fill("Complaints, word for word", "Late four times.")
        .fill("Who said it", "Kai 1")
        .fill("Why did they leave, in their words?", "Nobody rang.")
        .tick("If we solved it", "yes")
        .tick("Was who decides there?", "no")
        .fill("When was it", daysAgo(30))
        .press("Save")
        .says("Saved. The visit stays open.")
        .says("No reason is documented");
    assertEquals(strict, ada.text().contains("The decision maker was not there"), "S34");
  }

  /** S18, S36. */
  @Override
  void aReasonIsDocumented() {
    ada.fill("What did they say?", "The second time.")
        .fill("What did it cost them?", "A day of the line.")
        .tick("The reasons", "Late delivery")
        .tick("Was who decides there?", "yes")
        .fill("When was it", daysAgo(29))
        .press("Save")
        .says("Everything is there.")
        .press("Close the visit")
        .says("The visit is closed.");
    if (strict) {
      ada.says("three questions");
    }
    ada.unfold("Begin again").fill("Why", "They would, if dates held.").press("Begin again");
    ada.says("Decided: Kern L 1 AG");
  }

  /** S67. */
  @Override
  void aPriceIsNoWayIn() {
    ada.open(file + "/orders")
        .unfold("Ask for an exception")
        .fill("What exactly", "5 %")
        .press("Ask for it")
        .says(strict ? "strict" : "Name who approves it.");
    ada.open(file + "/orders").saysNot("Approved by");
  }

  /** S48, S51, S52. */
  @Override
  void theAirIsCleared() {
    ada.open(file + "/air").says("Nothing is fixed with proof yet");
    nora.open("/lessons")
        .unfold("Take up another cause")
        .choose("The cause", "Late delivery")
        .choose("How far it is", "fixed, with proof")
        .fill("Since", daysAgo(60))
        .press("Note it")
        .says("Where it stands");
    assertFalse(nora.refusals().isEmpty(), "S58: no fix without proof");
    nora.open("/lessons")
        .unfold("Take up another cause")
        .choose("The cause", "Late delivery")
        .choose("How far it is", "fixed, with proof")
        .fill("Since", daysAgo(60))
        .fill("Who owns it", "Logistics")
        .fill("What proves it", "On time nine months in a row")
        .fill("What letters may say, in English", "One person now answers for every date.")
        .press("Note it")
        .says("Fixed, with proof.");

    ada.open(file + "/air");
    step(2).tick("What I showed", "Late delivery").press("Save").says("What was said is saved.");
    assertEquals(!strict, ada.text().contains("(done)"), "S51");
    step(1).fill("What was said", "It was our fault.").press("Save").says("Step 1 is done.");
    step(2).tick("What I showed", "Late delivery").press("Save").says("Step 2 is done.");
    step(3).tick("Is the past behind us?", "yes").press("Save").says("Step 3 is done.");
  }

  private Window step(int number) {
    return ada.within("li.step:nth-child(%d)".formatted(number));
  }

  /** S53, S54. */
  @Override
  void theyAgreeOnConditions() {
    ada.open(file + "/agreement")
        .unfold("If we solved it, would they?")
        .fill("What we would solve", "A call before a date slips")
        .tick("They say", "yes")
        .fill("In their words", "Then we could talk.")
        .fill("Who said it", "Kai 1")
        .press("Note it")
        .says("A call before a date slips");
    ada.unfold("Write it down").fill("Title", "Three orders on trial").press("Write it");
    assertFalse(ada.refusals().isEmpty(), "S54: conditions without an obligation bind nobody");
    ada.unfold("Write it down")
        .fill("Title", "Three orders on trial")
        .fill("Conditions", "Each with one who answers.")
        .fill("Obligation 1: what", "Name who answers for the dates")
        .fill("Obligation 1: who sees to it", "Ada Muster")
        .fill("Obligation 1: by when", daysAhead(14))
        .press("Write it")
        .says("Written. It binds nobody until it is accepted.")
        .press("Make a link to accept")
        .says("Send this link.");
    String link =
        ada.value(
            "Send this link. It is shown only now, accepts the newest version once, and holds for two weeks.");
    Window kai = chromium.phone(house).open(link).says("Three orders on trial");
    kai.press("Accept").says("Your full name");
    assertFalse(kai.refusals().isEmpty(), "nobody accepts without a name");
    kai.fill("Your full name", "Kai Kern").press("Accept").says("It is accepted");
    kai.open(link).says("This link leads nowhere any more");
    ada.open(file).says("agreed");
  }

  /** S38, S56. */
  @Override
  void theSecondLifetimeBegins() {
    ada.open(file + "/orders")
        .fill("Begins on", daysAgo(15))
        .press("Begin again")
        .says("Relationship number 2 has begun.");
    assertFalse(ada.shows("button", "Begin again"), "S56: one runs at a time");
  }

  /** S69, P10: an order is none before it is paid. */
  @Override
  void theFirstPaidOrderIsTheWin() {
    ada.unfold("Record an order").press("Record it").says("Every document has a number");
    records("order", "O-1", daysAgo(12), "");
    records("invoice", "R-1", daysAgo(10), "O-1");
    ada.says("Not won yet");
    records("payment", "P-1", daysAgo(2), "R-1");
    ada.says("resurrected").saysNot("Not won yet");
    ada.open(file + "/decide").says("There is nothing left to decide.");
  }

  private void records(String kind, String number, String on, String of) {
    ada.unfold("Record an order")
        .choose("What it is", kind)
        .fill("Its number", number)
        .fill("Its day", on)
        .fill("Net amount", "10000.00")
        .fill("For which invoice, or of which order", of)
        .press("Record it")
        .says("Recorded:");
  }

  /** S69, S70. */
  @Override
  void thePayIsDoubled() {
    ada.open("/commission").says("EUR 1,000.00");
    assertFalse(ada.shows("button", "It was paid"), "nobody pays themselves");
    nora.open("/commission").press("Ada Muster").says("EUR 1,000.00");
    cem.open(nora.path()).saysNot("EUR 1,000.00");
    String payslip = "Payslip or transfer by which EUR 1,000.00 was paid";
    nora.press("It was paid").says(payslip);
    assertFalse(nora.refusals().isEmpty(), "a payment has its payslip");
    nora.fill(payslip, "Payslip of this month").press("It was paid").says("Recorded as paid.");
  }

  /** S71, P11. */
  @Override
  void theDrawerStandsBesideFiveProgrammes() {
    ada.open("/scoreboard/programmes/new").saysNot("Put it in");
    nora.open("/scoreboard/programmes/new")
        .upload("The list", "programmes.csv", StoryLists.programmes())
        .press("Put it in")
        .says("5 rows of other programmes stand here now.");
    nora.says("Trade fair")
        .says("Cold calls")
        .says("Referrals")
        .says("Search ads")
        .says("Mailings");
    nora.says("Lost").says("EUR 10,000");
  }
}
