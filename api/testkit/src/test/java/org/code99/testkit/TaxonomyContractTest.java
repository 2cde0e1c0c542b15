package org.code99.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
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

@DisplayName("S17: the contract of taxonomies holds an honest one and catches a false one")
class TaxonomyContractTest implements TaxonomyContract {
  @Override
  public LossReasonTaxonomy taxonomyUnderTest() {
    return new OneReason(LossClass.OUR_FAULT, "late", false);
  }

  @Test
  @DisplayName("S10: fun for a loss that is no fault of ours is caught")
  void funForOthersIsCaught() {
    TaxonomyContract cheeky = () -> new OneReason(LossClass.STOLEN, "late", false);
    assertThrows(AssertionError.class, cheeky::tonesAreDecent);
  }

  @Test
  @DisplayName("P2: a quotation that is not in the note is caught")
  void falseQuotationIsCaught() {
    TaxonomyContract liar = () -> new OneReason(LossClass.OUR_FAULT, "too late, he said", false);
    assertThrows(AssertionError.class, liar::oddNotesAreAnswered);
  }

  @Test
  @DisplayName("P2: a forgotten note is caught")
  void forgottenNoteIsCaught() {
    TaxonomyContract lazy = () -> new OneReason(LossClass.OUR_FAULT, "late", true);
    assertThrows(AssertionError.class, lazy::oddNotesAreAnswered);
    assertThrows(AssertionError.class, lazy::neighboursDoNotMatter);
  }

  /** Knows lateness, quotes what it is told to quote, and may forget the first note. */
  private record OneReason(LossClass lossClass, String quotation, boolean forgetful)
      implements LossReasonTaxonomy {
    @Override
    public Taxonomy taxonomy(Settings settings) {
      LossReason late =
          LossReason.of("late", "Late", lossClass)
              .withAllowedTones(List.of(Tone.PROFESSIONAL, Tone.FUN));
      return Taxonomy.of("one", "1", List.of(late), List.of(CodeMapping.of("LATE", "late")));
    }

    @Override
    public List<Classification> classify(ClassificationBatch batch) {
      return batch.notes().stream().skip(forgetful ? 1 : 0).map(this::classify).toList();
    }

    private Classification classify(LossNote note) {
      String code = note.sourceCode();
      if (code.equals("LATE") || code.equals("late")) {
        return Classification.of(note.key(), List.of(ReasonMatch.of("late", 60, List.of(code))));
      }
      return note.text().contains("late")
          ? Classification.of(note.key(), List.of(ReasonMatch.of("late", 80, List.of(quotation))))
          : Classification.none(note.key());
    }
  }
}
