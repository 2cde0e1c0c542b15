package org.code99.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.code99.api.LossClass;
import org.code99.api.Side;
import org.code99.api.Tone;
import org.code99.protection.Standing;
import org.code99.reasons.KnownReason;
import org.code99.regions.Rule;
import org.code99.regions.RuleAnswer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Visit, watch, or stopped")
class DecidedTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 12, 31);

  /** As the rules are where nobody said otherwise. */
  private static final Map<Rule, RuleAnswer> GENTLE = house(Rule.Mode.ADVISORY, 30, 90);

  private static Map<Rule, RuleAnswer> house(Rule.Mode mode, int days, int deep) {
    return Map.of(
        Rule.COOLING_OFF, answer(Rule.COOLING_OFF, mode, days),
        Rule.COOLING_OFF_DEEP, answer(Rule.COOLING_OFF_DEEP, mode, deep));
  }

  private static RuleAnswer answer(Rule rule, Rule.Mode mode, int days) {
    return new RuleAnswer(rule, mode, "", OptionalInt.of(days), Optional.empty());
  }

  @ParameterizedTest(name = "{0}: {1} until day {2}")
  @DisplayName("S33: the rules of the region say how long a wound cools off, a deep one longer")
  @CsvSource({"mild, ADVISORY, 10", "severe, STRICT, 400", "mild, OFF, ", "severe, OFF, "})
  void daysOfTheRegion(String reasons, Rule.Mode mode, Integer days) {
    assertEquals(
        Optional.ofNullable(days).map(TODAY::plusDays),
        Cooling.of(Optional.of(TODAY), reasons(reasons), house(mode, 10, 400)).map(Cooling::until));
  }

  @ParameterizedTest(name = "{0}, {1}, lost {2} days ago: {3}")
  @DisplayName(
      "S10, S33: protection first, then whether anybody is there, then a wish, then the wound's rest")
  @CsvSource({
    "free, mild, 400, VISIT, ''",
    "free, mild, 30, VISIT, ''",
    "free, mild, 29, WATCH, cooling off: lost less than 30 days ago",
    "free, mild, -1, WATCH, cooling off: lost less than 30 days ago",
    "free, severe, 90, VISIT, ''",
    "free, severe, 89, WATCH, cooling off: lost less than 90 days ago",
    "free, mild+severe, 60, WATCH, cooling off: lost less than 90 days ago",
    "free, none, 29, WATCH, cooling off: lost less than 30 days ago",
    "free, none, ?, VISIT, ''",
    "free, gone, 400, STOPPED, the reason 'gone' allows no contact",
    "held, mild, 400, WATCH, not before July",
    "held, mild, 5, WATCH, not before July",
    "held, gone, 400, STOPPED, the reason 'gone' allows no contact",
    "stopped, mild, 400, STOPPED, a lawsuit",
    "stopped, gone, 5, STOPPED, a lawsuit",
    "unheard of, mild, 400, VISIT, ''",
  })
  void table(String standing, String reasons, String days, Decision decision, String because) {
    Optional<LocalDate> lostOn =
        days.equals("?") ? Optional.empty() : Optional.of(TODAY.minusDays(Integer.parseInt(days)));
    List<KnownReason> known = reasons(reasons);
    Decided decided =
        Decided.on(standing(standing), known, Cooling.of(lostOn, known, GENTLE), TODAY);
    assertEquals(decision, decided.decision());
    assertEquals(because, decided.because());
    assertEquals(
        because.startsWith("cooling off"),
        decided.coolsUntil().isPresent(),
        "what cools off comes up by itself");
  }

  private static Optional<Standing> standing(String name) {
    UUID file = new UUID(1, 1);
    return switch (name) {
      case "free" -> Optional.of(new Standing(file, Standing.Level.FREE, false, List.of()));
      case "held" ->
          Optional.of(new Standing(file, Standing.Level.HELD, false, List.of("not before July")));
      case "stopped" ->
          Optional.of(new Standing(file, Standing.Level.STOPPED, true, List.of("a lawsuit")));
      default -> Optional.empty();
    };
  }

  private static List<KnownReason> reasons(String names) {
    return switch (names) {
      case "mild" -> List.of(reason("mild", 69, List.of(Tone.PROFESSIONAL)));
      case "severe" -> List.of(reason("severe", 70, List.of(Tone.PROFESSIONAL)));
      case "mild+severe" ->
          List.of(
              reason("mild", 10, List.of(Tone.FUN)),
              reason("severe", 100, List.of(Tone.PROFESSIONAL)));
      case "gone" -> List.of(reason("gone", 10, List.of()));
      default -> List.of();
    };
  }

  private static KnownReason reason(String code, int severity, List<Tone> tones) {
    return new KnownReason(
        code,
        Map.of("en", code),
        Side.OURS,
        true,
        true,
        LossClass.OUR_FAULT,
        tones,
        List.of(),
        severity);
  }
}
