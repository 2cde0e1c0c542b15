package org.code99.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.code99.api.ChangeSignal;
import org.code99.api.ChangeSignalSource;
import org.code99.api.GrantedFolder;
import org.code99.api.Settings;
import org.code99.api.SignalBatch;
import org.code99.api.SignalKind;
import org.code99.api.SignalQuery;
import org.code99.host.SignalAnswers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every source of signals keeps. A plugin's test implements it, has at least three signals
 * ready, and adds its own promises:
 *
 * <pre>{@code
 * class RegisterTest implements ChangeSignalContract {
 *   public ChangeSignalSource source() {
 *     return new Register(TestContext.of(Register.class));
 *   }
 * }
 * }</pre>
 */
public interface ChangeSignalContract {
  /** The day on which it is asked. */
  LocalDate AS_OF = LocalDate.of(2026, 1, 15);

  /** How many signals the core allows in one answer. */
  int LIMIT = 500;

  /** The source under test, with at least three signals of up to {@link #AS_OF} to tell. */
  ChangeSignalSource source();

  /** The settings with which it is asked. */
  default Settings settings() {
    return Settings.none();
  }

  /** The folders that are lent to it, by setting. */
  default Map<String, GrantedFolder> folders() {
    return Map.of();
  }

  /** An answer to a question. */
  default SignalBatch asked(String cursor, int limit) {
    return source().poll(query(cursor, limit));
  }

  /** A question. */
  default SignalQuery query(String cursor, int limit) {
    return SignalQuery.of(settings(), folders(), cursor, AS_OF, limit);
  }

  @Test
  @DisplayName("S32: the kinds of a source have labels that people can read")
  default void kindsHaveLabels() {
    assertEquals(List.of(), SignalAnswers.profile().problems(source().profile(settings())));
  }

  @Test
  @DisplayName("S32: an answer has no more than was asked for, nothing twice, nothing of tomorrow")
  default void answersAreSound() {
    for (int limit : List.of(1, 2, LIMIT)) {
      assertEquals(
          List.of(),
          SignalAnswers.to(query("", limit), kinds()).problems(asked("", limit)),
          "with a limit of " + limit);
    }
    assertTrue(asked("", LIMIT).signals().size() >= 3, "have at least three signals ready");
  }

  @Test
  @DisplayName("S32: asked again from the same place it tells the same: no answer is lost for ever")
  default void asksAreRepeatable() {
    SignalBatch first = asked("", 2);
    assertEquals(first, asked("", 2), "from the beginning");
    assertEquals(asked(first.cursor(), LIMIT), asked(first.cursor(), LIMIT), "from further on");
  }

  @Test
  @DisplayName("S32: one by one or all at once, the same signals come, each once")
  default void smallAnswersAddUp() {
    List<ChangeSignal> walked = new ArrayList<>();
    String cursor = "";
    SignalBatch step = asked(cursor, 1);
    while (!step.signals().isEmpty() || step.more()) {
      assertFalse(step.cursor().equals(cursor), "it stands still at '" + cursor + "'");
      walked.addAll(step.signals());
      cursor = step.cursor();
      step = asked(cursor, 1);
    }
    assertEquals(asked("", LIMIT).signals(), walked);
  }

  @Test
  @DisplayName("S32: where nothing is new it says so")
  default void nothingNew() {
    SignalBatch all = asked("", LIMIT);
    assertFalse(all.more(), "have fewer signals than " + LIMIT);
    assertEquals(List.of(), asked(all.cursor(), LIMIT).signals());
  }

  @Test
  @DisplayName("S32: a cursor that it does not know is no error: it begins anew")
  default void foreignCursor() {
    assertEquals(
        asked("", LIMIT).signals(), asked("of another version; {\"page\": -1}", LIMIT).signals());
  }

  private Set<String> kinds() {
    return source().profile(settings()).kinds().stream()
        .map(SignalKind::code)
        .collect(Collectors.toUnmodifiableSet());
  }
}
