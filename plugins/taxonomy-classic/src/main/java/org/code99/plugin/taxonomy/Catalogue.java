package org.code99.plugin.taxonomy;

import static org.code99.api.RecordKind.CREDIT_NOTE;
import static org.code99.api.RecordKind.CUSTOMER_VOICE;
import static org.code99.api.RecordKind.INCIDENT;
import static org.code99.api.RecordKind.LATE_DELIVERY;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.code99.api.LossClass;
import org.code99.api.LossReason;
import org.code99.api.PluginContext;
import org.code99.api.RecordKind;
import org.code99.api.Side;
import org.code99.api.Tone;

/**
 * The reasons, in the order in which people should see them.
 *
 * <p>The fun tone belongs to faults of ours that hurt nobody. A failed product may have hurt
 * somebody, and a code cannot tell: professional only.
 */
record Catalogue(List<LossReason> reasons) {
  static final String UNKNOWN = "unknown";

  private static final List<String> LANGUAGES = List.of("en", "de", "fr");
  private static final List<Tone> QUIET = List.of(Tone.PROFESSIONAL);
  private static final List<Tone> QUIET_OR_FUN = List.of(Tone.PROFESSIONAL, Tone.FUN);
  private static final List<Tone> NEVER_WRITE = List.of();

  static Catalogue labelledBy(PluginContext context) {
    List<LossReason> bare =
        List.of(
            ourFault("promise-not-kept", 70, QUIET_OR_FUN, CUSTOMER_VOICE),
            ourFault("late-delivery", 60, QUIET_OR_FUN, LATE_DELIVERY, INCIDENT, CUSTOMER_VOICE),
            ourFault("wrong-invoice", 45, QUIET_OR_FUN, CREDIT_NOTE, INCIDENT, CUSTOMER_VOICE),
            ourFault("lack-of-attention", 50, QUIET_OR_FUN, CUSTOMER_VOICE),
            ourFault("lost-order", 65, QUIET_OR_FUN, INCIDENT, CUSTOMER_VOICE),
            ourFault("wrong-goods", 55, QUIET_OR_FUN, INCIDENT, CUSTOMER_VOICE),
            ourFault("product-failure", 75, QUIET, INCIDENT, CUSTOMER_VOICE),
            ourFault("service-failure", 65, QUIET_OR_FUN, INCIDENT, CUSTOMER_VOICE),
            reason("stolen-by-price", LossClass.STOLEN, Side.THIRD_PARTY, true, false, 30),
            reason("stolen-by-service", LossClass.STOLEN, Side.THIRD_PARTY, true, true, 35),
            reason("price-increase", LossClass.PRICE, Side.OURS, true, true, 40),
            reason("personalities", LossClass.PERSONALITIES, Side.BOTH, true, true, 60),
            reason("buyer-left", LossClass.THEIR_CHANGE, Side.THEIRS, true, false, 10),
            reason("needs-changed", LossClass.THEIR_CHANGE, Side.THEIRS, true, false, 10),
            reason("acquired", LossClass.THEIR_CHANGE, Side.THEIRS, false, false, 10),
            reason("moved", LossClass.GONE, Side.THEIRS, false, false, 0)
                .withAllowedTones(NEVER_WRITE),
            reason("closed", LossClass.GONE, Side.THEIRS, false, false, 0)
                .withAllowedTones(NEVER_WRITE),
            reason(UNKNOWN, LossClass.UNKNOWN, Side.BOTH, true, false, 30));
    return new Catalogue(
        bare.stream().map(reason -> reason.withLabels(labels(context, reason.code()))).toList());
  }

  /** The place of a code in the catalogue. */
  int place(String code) {
    for (int i = 0; i < reasons.size(); i++) {
      if (reasons.get(i).code().equals(code)) {
        return i;
      }
    }
    throw new IllegalArgumentException("the classic taxonomy has no reason '" + code + "'");
  }

  /** The places of the faults of ours. */
  Set<Integer> faults() {
    return reasons.stream()
        .filter(reason -> reason.lossClass().equals(LossClass.OUR_FAULT))
        .map(reason -> place(reason.code()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static LossReason ourFault(
      String code, int severity, List<Tone> tones, RecordKind... shownBy) {
    return reason(code, LossClass.OUR_FAULT, Side.OURS, true, true, severity)
        .withAllowedTones(tones)
        .withShownBy(List.of(shownBy));
  }

  private static LossReason reason(
      String code,
      LossClass lossClass,
      Side side,
      boolean canChange,
      boolean weControlIt,
      int severity) {
    return LossReason.of(code, code, lossClass)
        .withSide(side, canChange, weControlIt)
        .withAllowedTones(QUIET)
        .withSeverity(severity);
  }

  private static Map<String, String> labels(PluginContext context, String code) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (String language : LANGUAGES) {
      labels.put(language, context.text("reason." + code, Locale.of(language)));
    }
    return labels;
  }
}
