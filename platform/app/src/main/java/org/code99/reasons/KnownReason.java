package org.code99.reasons;

import java.util.List;
import java.util.Map;
import org.code99.api.LossClass;
import org.code99.api.RecordKind;
import org.code99.api.Side;
import org.code99.api.Tone;

/**
 * What a reason code means, as it was when its taxonomy last spoke.
 *
 * @param code stable
 * @param labels by language tag, {@code en} always there
 * @param side whose doing it is
 * @param canChange whether it can change
 * @param weControlIt whether that is in our hands
 * @param lossClass its family
 * @param allowedTones the tones in which one may write
 * @param shownBy the kinds of records that show it
 * @param severity from 0 to 100
 */
public record KnownReason(
    String code,
    Map<String, String> labels,
    Side side,
    boolean canChange,
    boolean weControlIt,
    LossClass lossClass,
    List<Tone> allowedTones,
    List<RecordKind> shownBy,
    int severity) {
  /** The code of the reason that nobody knows. */
  public static final String UNKNOWN = "unknown";

  /** Copies. */
  public KnownReason {
    labels = Map.copyOf(labels);
    allowedTones = List.copyOf(allowedTones);
    shownBy = List.copyOf(shownBy);
  }

  /** The label in a language, or in English. */
  public String label(String language) {
    String label = labels.get(language);
    return label != null ? label : labels.getOrDefault("en", code);
  }

  /** What stands in for a reason that nobody knows: professional, and nothing of ours is named. */
  public static KnownReason unknown() {
    return new KnownReason(
        UNKNOWN,
        Map.of("en", "Unknown", "de", "Unbekannt", "fr", "Inconnu"),
        Side.THEIRS,
        true,
        false,
        LossClass.UNKNOWN,
        List.of(Tone.PROFESSIONAL),
        List.of(),
        50);
  }
}
