package org.code99.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.code99.api.ApproachProfile;
import org.code99.api.PieceKind;
import org.code99.api.Settings;
import org.code99.api.Tone;
import org.code99.host.ExtensionRef;
import org.code99.reasons.KnownReason;
import org.code99.regions.Binding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Which approach suits a file")
class ApproachChoiceTest {
  private static final Binding FUN = bound("fun");
  private static final Binding OTHER_FUN = bound("fun-too");
  private static final Binding LETTER = bound("letter");
  private static final Binding OTHER_LETTER = bound("letter-too");
  private static final Binding CARD = bound("card");
  private static final Binding MUTE = bound("mute");
  private static final Binding GONE = new Binding.Absent("gone", "gone is not live");
  private static final Binding NONE = new Binding.Unbound();

  private static final FileTraits OUR_FAULT = traits(false, AllowedPieces.ALL, Case.LATE);
  private static final FileTraits STOLEN = traits(false, AllowedPieces.ALL, Case.STOLEN);
  private static final FileTraits BOTH = traits(false, AllowedPieces.ALL, Case.LATE, Case.STOLEN);
  private static final FileTraits QUIET = traits(false, AllowedPieces.ALL, Case.QUIET);
  private static final FileTraits UNKNOWN = traits(false, AllowedPieces.ALL);
  private static final FileTraits HARM = traits(true, AllowedPieces.ALL, Case.LATE);
  private static final FileTraits ASKED_TO_BE_QUIET =
      new FileTraits(Case.REGION, List.of(Case.LATE), false, true, AllowedPieces.ALL);
  private static final FileTraits CITY =
      traits(false, AllowedPieces.to("Stadt Köln", ""), Case.LATE);

  static Stream<Arguments> matrix() {
    return Stream.of(
        row("a region's own fun approach", OUR_FAULT, "fun", "", FUN, LETTER),
        row("a region's own letter", OUR_FAULT, "letter", "", LETTER, FUN),
        row("inherited, when the region chose nothing", OUR_FAULT, "letter", "", LETTER),
        row("never fun for a theft", STOLEN, "letter", "does not suit 'stolen'", FUN, LETTER),
        row("nor where a theft is one reason", BOTH, "letter", "'stolen'", FUN, LETTER),
        row("nor for a reason that forbids it", QUIET, "letter", "product-failure", FUN, LETTER),
        row("nor for an unknown reason", UNKNOWN, "letter", "unknown reason", FUN, LETTER),
        row("nor after harm", HARM, "letter", "never after", FUN, LETTER),
        row(
            "nor where its owner chose the quieter one",
            ASKED_TO_BE_QUIET,
            "letter",
            "quieter approach",
            FUN,
            LETTER),
        row("a letter is quiet enough", ASKED_TO_BE_QUIET, "letter", "", LETTER, FUN),
        row("a city gets no kit", CITY, "letter", "'Stadt'", FUN, LETTER),
        row(
            "a city's own letter is a card, and it is said why",
            CITY,
            "letter",
            "card only",
            LETTER),
        row("the nearest letter, not the one above", STOLEN, "letter", "", FUN, LETTER, CARD),
        row("no second fun one", STOLEN, "letter", "", FUN, OTHER_FUN, LETTER),
        row("an absent one waits", OUR_FAULT, "letter", "is not there", GONE, LETTER),
        row("a fun one is no substitute", OUR_FAULT, "letter", "is not there", GONE, FUN, LETTER),
        row("a mute one is passed over", OUR_FAULT, "letter", "mute does not answer", MUTE, LETTER),
        row("'none' means none", OUR_FAULT, "", "write to them yourself", NONE, LETTER),
        row("'none' above a fun one too", STOLEN, "", "'stolen'", FUN, NONE, LETTER),
        row("nothing was ever chosen", OUR_FAULT, "", "no approach is chosen"),
        row("nobody is left", OUR_FAULT, "", "is not there", GONE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("matrix")
  @DisplayName("P12, S40, S88: the region's own, else the nearest live professional one")
  void chooses(String story, FileTraits file, String chosen, String because, List<Binding> tree) {
    ApproachChoice.Answered answer = choice(tree).suits(file);
    assertEquals(chosen, answer.chosen().map(ApproachChoiceTest::name).orElse(""));
    assertEquals(true, answer.because().contains(because), answer.because());
    if (because.isEmpty() && tree.getFirst().equals(chosenBinding(answer))) {
      assertEquals("", answer.because(), "the region's own choice needs no excuse");
    }
  }

  @Test
  @DisplayName(
      "P12: an approach that did not write is not asked again, nor under the same settings")
  void insteadOf() {
    ApproachChoice choice = choice(List.of(FUN, LETTER, LETTER, OTHER_LETTER));
    ApproachChoice.Answered second =
        choice.insteadOf(List.of((Binding.Bound) FUN), OUR_FAULT, "it hung");
    assertEquals("letter", second.chosen().map(ApproachChoiceTest::name).orElse(""));
    assertEquals("it hung", second.because());
    ApproachChoice.Answered third =
        choice.insteadOf(
            List.of((Binding.Bound) FUN, (Binding.Bound) LETTER), OUR_FAULT, "both hung");
    assertEquals("letter-too", third.chosen().map(ApproachChoiceTest::name).orElse(""));
  }

  @Test
  @DisplayName("P12: after the last one a person writes")
  void nobodyLeft() {
    assertEquals(
        "it hung: write to them yourself",
        choice(List.of(LETTER))
            .insteadOf(List.of((Binding.Bound) LETTER), OUR_FAULT, "it hung")
            .because());
  }

  private static ApproachChoice choice(List<Binding> tree) {
    return new ApproachChoice(region -> tree, ApproachChoiceTest::profile);
  }

  private static Optional<ApproachProfile> profile(Binding.Bound bound) {
    return switch (bound.extension().extensionId()) {
      case "mute" -> Optional.empty();
      case "fun", "fun-too" -> profile(Tone.FUN, PieceKind.KIT);
      case "card" -> profile(Tone.PROFESSIONAL, PieceKind.CARD);
      default -> profile(Tone.PROFESSIONAL, PieceKind.LETTER, PieceKind.CARD);
    };
  }

  private static Optional<ApproachProfile> profile(Tone tone, PieceKind... kinds) {
    return Optional.of(ApproachProfile.of(tone, List.of(kinds), List.of("en")));
  }

  private static Binding bound(String id) {
    return new Binding.Bound(
        new ExtensionRef(id, id, "OutreachApproach"),
        "1.0.0",
        Settings.none(),
        Set.of(),
        Map.of(),
        new UUID(0, 1));
  }

  private static Binding chosenBinding(ApproachChoice.Answered answer) {
    return answer.chosen().<Binding>map(ApproachChoice.Chosen::binding).orElse(NONE);
  }

  private static String name(ApproachChoice.Chosen chosen) {
    return chosen.binding().extension().extensionId();
  }

  private static FileTraits traits(boolean neverFun, AllowedPieces allowed, KnownReason... why) {
    return new FileTraits(Case.REGION, List.of(why), neverFun, false, allowed);
  }

  private static Arguments row(
      String story, FileTraits file, String chosen, String because, Binding... tree) {
    return Arguments.of(story, file, chosen, because, List.of(tree));
  }
}
