package org.code99.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.code99.api.Classification;
import org.code99.api.ClassificationBatch;
import org.code99.api.CodeMapping;
import org.code99.api.LossClass;
import org.code99.api.LossNote;
import org.code99.api.LossReason;
import org.code99.api.LossReasonTaxonomy;
import org.code99.api.ReasonMatch;
import org.code99.api.Settings;
import org.code99.api.Taxonomy;
import org.code99.api.Tone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every taxonomy keeps to. A plugin's test implements it:
 *
 * <pre>{@code
 * class OursTest implements TaxonomyContract {
 *   @Override
 *   public LossReasonTaxonomy taxonomyUnderTest() {
 *     return new Ours(TestContext.of(Ours.class));
 *   }
 * }
 * }</pre>
 */
public interface TaxonomyContract {
  /** A fresh taxonomy. */
  LossReasonTaxonomy taxonomyUnderTest();

  /** The settings to try it with; the core has already filled in the schema's defaults. */
  default Settings settingsUnderTest() {
    return Settings.none();
  }

  /** Codes are unlike and every reason has an English label that says something. */
  @Test
  @DisplayName("S17: reasons have unlike codes and an English label")
  default void reasonsAreNamed() {
    List<LossReason> reasons = catalogue().reasons();
    assertFalse(reasons.isEmpty(), "a taxonomy without reasons says nothing");
    Set<String> codes = new HashSet<>();
    for (LossReason reason : reasons) {
      assertTrue(codes.add(reason.code()), reason.code() + " stands twice");
      assertFalse(reason.label("en").isBlank(), reason.code() + " has a blank English label");
    }
  }

  /** No foreign code means two things, whatever its case. */
  @Test
  @DisplayName("S17: a code of another system leads to one reason of this taxonomy")
  default void mappingsLeadToReasons() {
    Taxonomy catalogue = catalogue();
    Set<String> seen = new HashSet<>();
    for (CodeMapping mapping : catalogue.mappings()) {
      assertTrue(
          catalogue.reason(mapping.reasonCode()).isPresent(),
          mapping.foreignCode() + " leads to " + mapping.reasonCode() + ", which is not there");
      assertTrue(
          seen.add(mapping.foreignCode().toLowerCase(Locale.ROOT)),
          mapping.foreignCode() + " is mapped twice");
    }
  }

  /** Nobody writes to the gone, and wit is for our own faults. */
  @Test
  @DisplayName("S10: nobody writes to the gone, and only a fault of ours allows a fun tone")
  default void tonesAreDecent() {
    for (LossReason reason : catalogue().reasons()) {
      if (reason.lossClass().equals(LossClass.GONE)) {
        assertEquals(List.of(), reason.allowedTones(), reason.code() + " is gone");
      }
      if (!reason.lossClass().equals(LossClass.OUR_FAULT)) {
        assertFalse(
            reason.allowedTones().contains(Tone.FUN),
            reason.code() + " is no fault of ours and allows fun");
      }
    }
  }

  /** A mapped code alone is enough, in any case. */
  @Test
  @DisplayName("S17: a note that has only a code of another system gives the mapped reason")
  default void mappedCodesAreUnderstood() {
    List<CodeMapping> mappings = catalogue().mappings();
    List<LossNote> notes = new ArrayList<>();
    for (int i = 0; i < mappings.size(); i++) {
      String code = mappings.get(i).foreignCode();
      notes.add(LossNote.of("as-is-" + i, code, "", ""));
      notes.add(LossNote.of("lower-" + i, code.toLowerCase(Locale.ROOT), "", ""));
    }
    Map<String, Classification> answers = byKey(classify(notes));
    for (int i = 0; i < mappings.size(); i++) {
      for (String key : List.of("as-is-" + i, "lower-" + i)) {
        List<ReasonMatch> matches = answer(answers, key).matches();
        assertFalse(matches.isEmpty(), mappings.get(i) + " is not understood");
        assertEquals(mappings.get(i).reasonCode(), matches.getFirst().reasonCode());
      }
    }
  }

  /** Whatever people type: one answer each, known reasons, true quotations, falling confidence. */
  @Test
  @DisplayName(
      "P2: each of 1,000 odd notes gets one answer, of known reasons and words that are there")
  default void oddNotesAreAnswered() {
    Taxonomy catalogue = catalogue();
    List<LossNote> notes = OddNotes.some(1_000, OddNotes.SEED);
    Map<String, Classification> answers = byKey(classify(notes));
    assertEquals(notes.size(), answers.size(), "one answer for each note");
    for (LossNote note : notes) {
      for (String code : answer(answers, note.key()).denied()) {
        assertTrue(
            catalogue.reason(code).isPresent(),
            "note " + note.key() + ", seed " + OddNotes.SEED + " denies the unknown " + code);
      }
      int before = 100;
      Set<String> reasons = new HashSet<>();
      for (ReasonMatch match : answer(answers, note.key()).matches()) {
        String where = "note " + note.key() + ", seed " + OddNotes.SEED + ": " + match;
        assertTrue(catalogue.reason(match.reasonCode()).isPresent(), where + " is not known");
        assertTrue(reasons.add(match.reasonCode()), where + " stands twice");
        assertTrue(match.confidence() <= before, where + " is surer than the one before");
        before = match.confidence();
        for (String word : match.words()) {
          assertTrue(
              note.text().contains(word) || note.sourceCode().contains(word),
              where + " quotes what is not there");
        }
      }
    }
  }

  /** The neighbours of a note change nothing. */
  @Test
  @DisplayName("P2: a note is read alike alone, in a batch and in a batch turned around")
  default void neighboursDoNotMatter() {
    List<LossNote> notes = OddNotes.some(200, OddNotes.SEED);
    Map<String, Classification> together = byKey(classify(notes));
    List<LossNote> shuffled = new ArrayList<>(notes);
    Collections.shuffle(shuffled, new Random(OddNotes.SEED));
    assertEquals(together, byKey(classify(shuffled)), "seed " + OddNotes.SEED);
    for (LossNote note : notes) {
      assertEquals(List.of(answer(together, note.key())), classify(List.of(note)));
    }
    assertEquals(List.of(), classify(List.of()), "an empty batch");
  }

  /** The same input gives the same output, everywhere. */
  @Test
  @DisplayName("P2: the taxonomy is pure: same notes, same answer, in any locale and time zone")
  default void itIsPure() {
    LossReasonTaxonomy taxonomy = taxonomyUnderTest();
    List<LossNote> notes = OddNotes.some(300, OddNotes.SEED);
    ClassificationBatch batch = ClassificationBatch.of(settingsUnderTest(), notes);
    List<Classification> answers = PureCalls.assertPure("classify", () -> taxonomy.classify(batch));
    PureCalls.assertPure("taxonomy", () -> taxonomy.taxonomy(settingsUnderTest()));
    assertEquals(byKey(answers), byKey(classify(notes)), "a second instance answers differently");
  }

  private Taxonomy catalogue() {
    return taxonomyUnderTest().taxonomy(settingsUnderTest());
  }

  private List<Classification> classify(List<LossNote> notes) {
    return taxonomyUnderTest().classify(ClassificationBatch.of(settingsUnderTest(), notes));
  }

  private static Map<String, Classification> byKey(List<Classification> answers) {
    return answers.stream().collect(Collectors.toMap(Classification::key, Function.identity()));
  }

  private static Classification answer(Map<String, Classification> answers, String key) {
    Classification answer = answers.get(key);
    if (answer == null) {
      throw new AssertionError("no answer for note " + key);
    }
    return answer;
  }
}
