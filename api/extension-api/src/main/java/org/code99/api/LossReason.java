package org.code99.api;

import java.util.List;
import java.util.Map;

/**
 * One reason for which customers are lost.
 *
 * @param code stable for ever
 * @param labels by language tag ({@code en}, {@code de}, ...); {@code en} is always there
 * @param side whose doing it is
 * @param canChange whether it can change at all
 * @param weControlIt whether the change is in our hands
 * @param lossClass its family, on which what a piece may say depends
 * @param allowedTones the tones in which one may write to somebody lost for it; none at all means:
 *     do not write
 * @param shownBy the kinds of records that show it; without such a record no piece asserts it
 * @param severity how much it hurt on the day, from 0 to 100
 */
public record LossReason(
    String code,
    Map<String, String> labels,
    Side side,
    boolean canChange,
    boolean weControlIt,
    LossClass lossClass,
    List<Tone> allowedTones,
    List<RecordKind> shownBy,
    int severity) {
  /** Copies and checks. */
  public LossReason {
    Checks.code("loss reason", code);
    labels = Map.copyOf(labels);
    if (!labels.containsKey("en")) {
      throw new IllegalArgumentException("loss reason '" + code + "' has no English label");
    }
    allowedTones = List.copyOf(allowedTones);
    shownBy = List.copyOf(shownBy);
    Checks.between("the severity of loss reason '" + code + "'", severity, 0, 100);
  }

  /**
   * A reason of its code, English label and class that is ours to change, allows the professional
   * tone, is shown by nothing and hurts by 50. Refine it with the {@code with...} methods.
   */
  public static LossReason of(String code, String englishLabel, LossClass lossClass) {
    return new LossReason(
        code,
        Map.of("en", englishLabel),
        Side.OURS,
        true,
        true,
        lossClass,
        List.of(Tone.PROFESSIONAL),
        List.of(),
        50);
  }

  /** The same with other labels; {@code en} must be among them. */
  public LossReason withLabels(Map<String, String> newLabels) {
    return new LossReason(
        code, newLabels, side, canChange, weControlIt, lossClass, allowedTones, shownBy, severity);
  }

  /** The same, on this side, changeable or not, in our hands or not. */
  public LossReason withSide(Side newSide, boolean nowCanChange, boolean nowWeControlIt) {
    return new LossReason(
        code,
        labels,
        newSide,
        nowCanChange,
        nowWeControlIt,
        lossClass,
        allowedTones,
        shownBy,
        severity);
  }

  /** The same with these tones; an empty list means: do not write. */
  public LossReason withAllowedTones(List<Tone> tones) {
    return new LossReason(
        code, labels, side, canChange, weControlIt, lossClass, tones, shownBy, severity);
  }

  /** The same, shown by these kinds of records. */
  public LossReason withShownBy(List<RecordKind> kinds) {
    return new LossReason(
        code, labels, side, canChange, weControlIt, lossClass, allowedTones, kinds, severity);
  }

  /** The same with another severity, 0 to 100. */
  public LossReason withSeverity(int newSeverity) {
    return new LossReason(
        code, labels, side, canChange, weControlIt, lossClass, allowedTones, shownBy, newSeverity);
  }

  /** The label in a language, or in English. */
  public String label(String language) {
    String label = labels.get(language);
    return label != null ? label : labels.getOrDefault("en", code);
  }
}
