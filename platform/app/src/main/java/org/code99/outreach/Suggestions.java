package org.code99.outreach;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.code99.api.PieceKind;
import org.code99.reasons.KnownReason;

/** Which approach would suit files, asked file by file; like questions are answered once. */
public final class Suggestions {
  private final ApproachChoice choice;
  private final Map<String, KnownReason> catalogue;
  private final Map<Question, Suggestion> answered = new HashMap<>();

  Suggestions(ApproachChoice choice, Map<String, KnownReason> catalogue) {
    this.choice = choice;
    this.catalogue = Map.copyOf(catalogue);
  }

  private record Question(
      UUID region, List<String> codes, boolean neverFun, AllowedPieces allowed) {}

  /**
   * An approach, or why there is none.
   *
   * @param approach its short name, or {@code card} for whoever gets nothing else; empty when there
   *     is none
   * @param because why it is not the region's own choice, or why there is none; may be empty
   */
  public record Suggestion(String approach, String because) {}

  /**
   * What somebody gets, as lists carry it: {@code card} for a card, whoever wrote it, else the
   * approach: {@code org.code99.approach-letter} is {@code letter}.
   *
   * @param kind of the piece
   */
  public static String shortName(String kind, String extensionId) {
    return kind.equals(PieceKind.CARD.code()) ? kind : ShortName.of(extensionId);
  }

  /**
   * The approach for a file.
   *
   * @param region where it lies
   * @param codes of the reasons for which it was lost, the first the most important
   * @param neverFun whether what happened bars a fun approach
   * @param company the customer's name, which tells a public body
   * @param industry the same; may be empty
   */
  public Suggestion approach(
      UUID region, List<String> codes, boolean neverFun, String company, String industry) {
    return answered.computeIfAbsent(
        new Question(region, List.copyOf(codes), neverFun, AllowedPieces.to(company, industry)),
        this::answer);
  }

  private Suggestion answer(Question question) {
    ApproachChoice.Answered answer =
        choice.suits(
            new FileTraits(
                question.region(),
                Briefing.known(question.codes(), catalogue),
                question.neverFun(),
                false,
                question.allowed()));
    List<PieceKind> kinds = question.allowed().kinds();
    String kind = kinds.size() == 1 ? kinds.getFirst().code() : "";
    return new Suggestion(
        answer
            .chosen()
            .map(chosen -> shortName(kind, chosen.binding().extension().extensionId()))
            .orElse(""),
        answer.because());
  }
}
