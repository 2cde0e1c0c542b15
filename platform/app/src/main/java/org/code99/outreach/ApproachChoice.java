package org.code99.outreach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.code99.api.ApproachProfile;
import org.code99.api.OutreachApproach;
import org.code99.api.Tone;
import org.code99.host.Check;
import org.code99.regions.Binding;
import org.code99.regions.Extensions;
import org.code99.regions.Switchboard;

/**
 * Which approach suits a file: the one that its region chose, or - where that is missing, failed,
 * or is too light-hearted for what happened - the nearest live professional one up the tree (P12).
 */
final class ApproachChoice {
  private final Function<UUID, List<Binding>> choices;
  private final Function<Binding.Bound, Optional<ApproachProfile>> profiles;
  private final Map<Binding.Bound, Optional<ApproachProfile>> known = new HashMap<>();

  /**
   * Weighs what regions chose.
   *
   * @param choices of a region and those above it, the nearest first
   * @param profiles what an approach says of itself, if it answers
   */
  ApproachChoice(
      Function<UUID, List<Binding>> choices,
      Function<Binding.Bound, Optional<ApproachProfile>> profiles) {
    this.choices = choices;
    this.profiles = profiles;
  }

  static ApproachChoice among(Switchboard switchboard, Extensions extensions) {
    return new ApproachChoice(
        region -> switchboard.bindings(region, OutreachApproach.class),
        bound ->
            extensions
                .call(
                    OutreachApproach.class,
                    bound.extension(),
                    approach -> approach.profile(bound.settings()),
                    Check.<ApproachProfile>none())
                .answered());
  }

  /** An approach that may be used. */
  record Chosen(Binding.Bound binding, ApproachProfile profile) {}

  /**
   * What is chosen, or that nothing is.
   *
   * @param because why it is not the region's own choice in full, or why it is nothing
   */
  record Answered(Optional<Chosen> chosen, String because) {}

  /** The approach for a file. */
  Answered suits(FileTraits file) {
    return choose(file, List.of(), "");
  }

  /**
   * The next approach for a file, after some did not write.
   *
   * @param tried what was asked already and is not asked again
   * @param because why the last one did not write
   */
  Answered insteadOf(List<Binding.Bound> tried, FileTraits file, String because) {
    return choose(file, tried, because);
  }

  private Answered choose(FileTraits file, List<Binding.Bound> tried, String why) {
    String because = why;
    boolean ownChoice = tried.isEmpty();
    for (Binding choice : choices.apply(file.region())) {
      if (choice instanceof Binding.Unbound) {
        return nothing(because, "this region has no approach");
      }
      if (choice instanceof Binding.Bound bound && wasAsked(bound, tried)) {
        continue;
      }
      Answered weighed = weigh(choice, file, ownChoice);
      if (weighed.chosen().isPresent()) {
        return new Answered(
            weighed.chosen(), because.isEmpty() ? file.allowed().because() : because);
      }
      because = because.isEmpty() ? weighed.because() : because;
      ownChoice = false;
    }
    return nothing(because, "no approach is chosen");
  }

  /** The choice of one region: chosen, or what speaks against it. */
  private Answered weigh(Binding choice, FileTraits file, boolean ownChoice) {
    return switch (choice) {
      case Binding.Unbound unbound -> new Answered(Optional.empty(), "this region has no approach");
      case Binding.Absent absent ->
          new Answered(Optional.empty(), "the approach chosen for this region is not there");
      case Binding.Bound bound -> {
        Optional<ApproachProfile> profile = profile(bound);
        String objection =
            profile
                .map(p -> objection(p, file, ownChoice))
                .orElseGet(() -> bound.extension().extensionId() + " does not answer");
        yield new Answered(
            profile.filter(p -> objection.isEmpty()).map(p -> new Chosen(bound, p)), objection);
      }
    };
  }

  private static Answered nothing(String because, String otherwise) {
    return new Answered(
        Optional.empty(), (because.isEmpty() ? otherwise : because) + ": write to them yourself");
  }

  private static boolean wasAsked(Binding.Bound one, List<Binding.Bound> tried) {
    return tried.stream()
        .anyMatch(other ->
            one.extension().equals(other.extension()) && one.settings().equals(other.settings()));
  }

  /** What a file has against an approach; only the region's own choice may be other than plain. */
  private static String objection(ApproachProfile profile, FileTraits file, boolean ownChoice) {
    if (!ownChoice && !profile.tone().equals(Tone.PROFESSIONAL)) {
      return "a " + profile.tone() + " approach is nobody's second choice";
    }
    if (profile.makes().stream().noneMatch(file.allowed().kinds()::contains)) {
      return file.allowed().because().isEmpty()
          ? "it makes none of " + file.allowed().kinds()
          : file.allowed().because();
    }
    List<String> objections =
        new ArrayList<>(Suitability.objections(profile.tone(), file.reasons(), file.neverFun()));
    if (Suitability.tooLoud(profile.tone(), file.quieter())) {
      objections.add("its owner chose a quieter approach");
    }
    return String.join("; ", objections);
  }

  private Optional<ApproachProfile> profile(Binding.Bound bound) {
    return known.computeIfAbsent(bound, profiles);
  }
}
