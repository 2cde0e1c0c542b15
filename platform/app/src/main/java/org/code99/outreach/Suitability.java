package org.code99.outreach;

import java.util.ArrayList;
import java.util.List;
import org.code99.api.LossClass;
import org.code99.api.Tone;
import org.code99.reasons.KnownReason;

/**
 * Whether a tone suits what happened (P12). A light-hearted one suits only a fault of ours that is
 * known, and never a file with harm, death or a dispute on it. The choice of an approach and the
 * clearance of what it wrote both ask here.
 */
final class Suitability {
  private Suitability() {}

  /** What speaks against a tone, all of it. */
  static List<String> objections(Tone tone, List<KnownReason> reasons, boolean neverFun) {
    List<String> objections = new ArrayList<>();
    if (!tone.equals(Tone.PROFESSIONAL)) {
      if (neverFun) {
        objections.add("a " + tone + " approach never after what is on this file");
      }
      if (reasons.isEmpty()) {
        objections.add("a " + tone + " approach never for an unknown reason");
      }
    }
    reasons.stream()
        .filter(reason -> !allows(reason, tone))
        .map(reason -> "a " + tone + " approach does not suit '" + reason.label("en") + "'")
        .forEach(objections::add);
    return objections;
  }

  /** S88: the owner of a file may always choose a quieter approach than the region's own. */
  static boolean tooLoud(Tone tone, boolean quieter) {
    return quieter && !tone.equals(Tone.PROFESSIONAL);
  }

  private static boolean allows(KnownReason reason, Tone tone) {
    boolean grave = !reason.lossClass().equals(LossClass.OUR_FAULT);
    return reason.allowedTones().contains(tone) && (tone.equals(Tone.PROFESSIONAL) || !grave);
  }
}
