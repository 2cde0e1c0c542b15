package org.code99.host.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.code99.api.LossClass;
import org.code99.api.LossReason;
import org.code99.api.RecordKind;
import org.code99.api.Side;
import org.code99.api.Tone;

/** The families of loss reasons, and what goes without saying for a reason of each. */
public final class Families {
  private static final Map<String, LossReason> MODELS = models();

  private Families() {}

  /** Their codes, in the order in which people should see them. */
  public static List<String> codes() {
    return List.copyOf(MODELS.keySet());
  }

  /**
   * A reason of a family: whose doing, whether it can change, how deep it goes, what shows it, and
   * in which tone one may write, are those of the family.
   *
   * @param labels by language; {@code en} is among them
   * @return nothing where there is no such family
   */
  public static Optional<LossReason> reason(
      String family, String code, Map<String, String> labels) {
    return Optional.ofNullable(MODELS.get(family))
        .map(model ->
            new LossReason(
                code,
                labels,
                model.side(),
                model.canChange(),
                model.weControlIt(),
                model.lossClass(),
                model.allowedTones(),
                model.shownBy(),
                model.severity()));
  }

  private static Map<String, LossReason> models() {
    Map<String, LossReason> models = new LinkedHashMap<>();
    for (LossReason model :
        List.of(
            model(LossClass.OUR_FAULT, Side.OURS, true, true, 55)
                .withShownBy(List.of(RecordKind.CUSTOMER_VOICE)),
            model(LossClass.STOLEN, Side.THIRD_PARTY, true, false, 30),
            model(LossClass.PRICE, Side.OURS, true, true, 40),
            model(LossClass.PERSONALITIES, Side.BOTH, true, true, 60),
            model(LossClass.THEIR_CHANGE, Side.THEIRS, true, false, 10),
            model(LossClass.GONE, Side.THEIRS, false, false, 0).withAllowedTones(List.of()),
            model(LossClass.UNKNOWN, Side.BOTH, true, false, 30))) {
      models.put(model.lossClass().code(), model);
    }
    return models;
  }

  private static LossReason model(
      LossClass family, Side side, boolean canChange, boolean weControlIt, int severity) {
    return LossReason.of(family.code(), family.code(), family)
        .withSide(side, canChange, weControlIt)
        .withAllowedTones(List.of(Tone.PROFESSIONAL))
        .withSeverity(severity);
  }
}
