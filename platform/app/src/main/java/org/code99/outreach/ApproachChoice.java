package org.code99.outreach;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.ApproachProfile;
import org.code99.api.LossClass;
import org.code99.api.OutreachApproach;
import org.code99.api.Tone;
import org.code99.host.Answer;
import org.code99.host.Check;
import org.code99.reasons.KnownReason;
import org.code99.regions.Binding;
import org.code99.regions.Extensions;
import org.code99.regions.Switchboard;

/**
 * Which approach suits a file: the one that its region chose, or - where that is missing, or too
 * light-hearted for what happened - the nearest live professional one up the tree (P12).
 */
final class ApproachChoice {
  private final Switchboard switchboard;
  private final Extensions extensions;
  private final Map<Binding.Bound, Optional<ApproachProfile>> profiles = new HashMap<>();

  ApproachChoice(Switchboard switchboard, Extensions extensions) {
    this.switchboard = switchboard;
    this.extensions = extensions;
  }

  /**
   * An approach that may be used.
   *
   * @param because why it is not the region's own choice; empty when it is
   */
  record Chosen(Binding.Bound binding, ApproachProfile profile, String because) {}

  /** What is chosen, or why nothing is. */
  record Answered(Optional<Chosen> chosen, String because) {}

  /** The approach for a file lost for these reasons. */
  Answered suits(UUID region, List<KnownReason> reasons, boolean neverFun) {
    List<Binding> choices = switchboard.bindings(region, OutreachApproach.class);
    String because = "";
    for (Binding choice : choices) {
      switch (choice) {
        case Binding.Unbound unbound -> {
          return new Answered(
              Optional.empty(), "this region has no approach: write to them yourself");
        }
        case Binding.Absent absent -> because = because.isEmpty() ? absent.why() : because;
        case Binding.Bound bound -> {
          Optional<ApproachProfile> profile = profile(bound);
          if (profile.isEmpty()) {
            because =
                because.isEmpty() ? bound.extension().extensionId() + " does not answer" : because;
          } else if (allows(profile.get().tone(), reasons, neverFun)) {
            return new Answered(Optional.of(new Chosen(bound, profile.get(), because)), because);
          } else if (because.isEmpty()) {
            because = unsuitable(profile.get().tone(), reasons, neverFun);
          }
        }
      }
    }
    return new Answered(
        Optional.empty(),
        because.isEmpty() ? "no approach is chosen: write to them yourself" : because);
  }

  /** The nearest professional approach, for a file that another approach declined. */
  Answered professional(UUID region, List<KnownReason> reasons, String declined) {
    Answered answer = suits(region, reasons, true);
    return new Answered(
        answer.chosen().map(chosen -> new Chosen(chosen.binding(), chosen.profile(), declined)),
        answer.chosen().isPresent() ? declined : answer.because());
  }

  private Optional<ApproachProfile> profile(Binding.Bound bound) {
    return profiles.computeIfAbsent(
        bound,
        b -> {
          Answer<ApproachProfile> answer =
              extensions.call(
                  OutreachApproach.class,
                  b.extension(),
                  approach -> approach.profile(b.settings()),
                  Check.none());
          return answer instanceof Answer.Answered<ApproachProfile>(ApproachProfile profile)
              ? Optional.of(profile)
              : Optional.empty();
        });
  }

  private static boolean allows(Tone tone, List<KnownReason> reasons, boolean neverFun) {
    if (!tone.equals(Tone.PROFESSIONAL)
        && (neverFun || reasons.isEmpty() || !allOurFault(reasons))) {
      return false;
    }
    return reasons.stream().allMatch(reason -> reason.allowedTones().contains(tone));
  }

  private static boolean allOurFault(List<KnownReason> reasons) {
    return reasons.stream().allMatch(reason -> reason.lossClass().equals(LossClass.OUR_FAULT));
  }

  private static String unsuitable(Tone tone, List<KnownReason> reasons, boolean neverFun) {
    if (neverFun) {
      return "a " + tone + " approach never after what is on this file";
    }
    if (reasons.isEmpty()) {
      return "a " + tone + " approach never for an unknown reason";
    }
    return "a " + tone + " approach does not suit '" + reasons.getFirst().label("en") + "'";
  }
}
