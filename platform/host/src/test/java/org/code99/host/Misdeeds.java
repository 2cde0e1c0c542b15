package org.code99.host;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What a plugin may do to its host, and how it is put into words then. */
final class Misdeeds {
  private static final String LATE = "it did not answer within \\d+ ms";
  private static final String GREEDY = "its process used up its memory of 64 MB and ended";
  private static final String ENDED = "its process ended by itself, with status 7";

  private Misdeeds() {}

  /** Those that the house's own process holds as well. */
  static Stream<Arguments> both() {
    return Stream.of(
            both(
                "throws",
                "throw new IllegalStateException(\"no mood\");",
                FailureKind.THREW,
                "it threw java.lang.IllegalStateException: no mood"),
            both(
                "throws an Error",
                "throw new LinkageError(\"torn\");",
                FailureKind.THREW,
                "it threw java.lang.LinkageError: torn"),
            both(
                "throws an exception whose message throws",
                "throw new RuntimeException()"
                    + " { public String getMessage() { throw new Error(); } };",
                FailureKind.THREW,
                "it threw com.example.hostile.Strategy\\$1: \\(its message throws"
                    + " java.lang.Error\\)"),
            both(
                "runs out of stack",
                "return score(batch);",
                FailureKind.THREW,
                "it threw java.lang.StackOverflowError"),
            both(
                "hangs and hears nobody",
                "while (!ended()) nap(); return null;",
                FailureKind.HUNG,
                LATE),
            both(
                "takes a lock for ever",
                "synchronized (Score.class) { while (!ended()) nap(); } return null;",
                FailureKind.HUNG,
                LATE),
            both(
                "logs for ever",
                "while (!ended()) context.log().info(\"x\".repeat(1_000_000)); return null;",
                FailureKind.HUNG,
                LATE),
            both("answers null", "return null;", FailureKind.NONSENSE, "it answered null"),
            both(
                "answers with a null inside",
                "return Arrays.asList((Score) null);",
                FailureKind.NONSENSE,
                "there is a null in its answer"),
            both(
                "answers for nobody",
                "return List.of();",
                FailureKind.NONSENSE,
                "it did not answer for a"),
            both(
                "answers twice for one account",
                "return List.of(score(\"a\"), score(\"a\"));",
                FailureKind.NONSENSE,
                "it answered more than once for a"),
            both(
                "answers too much",
                "return List.of(Score.of(\"a\", Rate.ZERO, Optional.empty(),"
                    + " List.of(Because.of(\"x\".repeat(17_000_000), 7))));",
                FailureKind.NONSENSE,
                "it answered too much: more than 16 MB of text"),
            both(
                "answers out of range",
                "return List.of(Score.of(\"a\", Rate.ZERO, Optional.empty(),"
                    + " List.of(Because.of(\"much\", 101))));",
                FailureKind.THREW,
                "it threw .*: a score must lie between 0 and 100, not 101"),
            both(
                "answers for others",
                "return List.of(score(\"a\"), score(\"z\"));",
                FailureKind.NONSENSE,
                "it answered for what it was not asked about: z"))
        .flatMap(one -> one);
  }

  /** Those that have another end in each place. */
  static Stream<Arguments> unlike() {
    String huge = "return List.of(score(\"\" + new byte[Integer.MAX_VALUE].length));";
    String strange = "return (List) List.of(List.of(\"late\"));";
    String spin = "while (!ended()) Thread.onSpinWait(); return null;";
    return Stream.of(
        house("spins", spin, FailureKind.HUNG, LATE),
        apart("spins", spin, FailureKind.HUNG, LATE),
        house("asks for too much memory", huge, FailureKind.THREW, "it threw .*OutOfMemory.*"),
        apart("asks for too much memory", huge, FailureKind.ENDED, GREEDY),
        house("answers with a stranger", strange, FailureKind.THREW, "it threw .*ClassCast.*"),
        apart(
            "answers with a stranger",
            strange,
            FailureKind.NONSENSE,
            "it answered with something else: .*"));
  }

  /** Those that only a process of its own holds. */
  static Stream<Arguments> apart() {
    return Stream.of(
        apart("ends the process", "System.exit(7); return null;", FailureKind.ENDED, ENDED),
        apart(
            "ends the process by a method reference",
            "java.util.function.IntConsumer end = System::exit; end.accept(7); return null;",
            FailureKind.ENDED,
            ENDED),
        apart(
            "ends the process by reflection",
            "try { System.class.getMethod(\"ex\" + \"it\", int.class).invoke(null, 7); }"
                + " catch (ReflectiveOperationException e) { throw new IllegalStateException(e); }"
                + " return null;",
            FailureKind.ENDED,
            ENDED),
        apart(
            "ends the process, and holds it by a hook",
            "Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (!ended()) nap(); }));"
                + " System.exit(7); return null;",
            FailureKind.HUNG,
            LATE),
        apart(
            "keeps memory", "while (true) KEPT.add(new byte[1 << 20]);", FailureKind.ENDED, GREEDY),
        apart(
            "prints for ever",
            "while (!ended()) System.out.println(\"x\".repeat(1_000_000)); return null;",
            FailureKind.HUNG,
            LATE));
  }

  private static Stream<Arguments> both(
      String what, String body, FailureKind kind, String message) {
    return Stream.of(house(what, body, kind, message), apart(what, body, kind, message));
  }

  private static Arguments house(String what, String body, FailureKind kind, String message) {
    return Arguments.of(what, Running.IN_PROCESS, body, kind, message);
  }

  private static Arguments apart(String what, String body, FailureKind kind, String message) {
    return Arguments.of(what, Running.ISOLATED, body, kind, message);
  }
}
