package org.code99.outreach;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.code99.api.LossClass;
import org.code99.reasons.KnownReason;

/** Which approach would suit files, asked file by file; like questions are answered once. */
public final class Suggestions {
  private final ApproachChoice choice;
  private final Map<String, KnownReason> catalogue;
  private final Map<Question, Suggestion> answered = new HashMap<>();

  Suggestions(ApproachChoice choice, Map<String, KnownReason> catalogue) {
    this.choice = choice;
    this.catalogue = catalogue;
  }

  private record Question(UUID region, List<String> codes, boolean neverFun) {}

  /**
   * An approach, or why there is none.
   *
   * @param approach its short name; empty when there is none
   * @param because why it is not the region's own choice, or why there is none; may be empty
   */
  public record Suggestion(String approach, String because) {}

  /**
   * The name of an approach as lists carry it: {@code org.code99.approach-letter} is {@code
   * letter}.
   */
  public static String shortName(String extensionId) {
    return ShortName.of(extensionId);
  }

  /** The approach for a file of a region, lost for the reasons of these codes. */
  public Suggestion approach(UUID region, List<String> codes, boolean neverFun) {
    return answered.computeIfAbsent(
        new Question(region, List.copyOf(codes), neverFun), this::answer);
  }

  private Suggestion answer(Question question) {
    List<KnownReason> reasons =
        question.codes().stream()
            .map(code -> catalogue.getOrDefault(code, KnownReason.unknown()))
            .filter(reason -> !reason.lossClass().equals(LossClass.UNKNOWN))
            .toList();
    ApproachChoice.Answered answer = choice.suits(question.region(), reasons, question.neverFun());
    return new Suggestion(
        answer
            .chosen()
            .map(chosen -> ShortName.of(chosen.binding().extension().extensionId()))
            .orElse(""),
        answer.because());
  }
}
