package org.code99.host;

import java.time.Duration;
import java.time.InstantSource;

/** One extension of a live generation, wherever that lives, and its breaker. */
final class LiveExtension {
  private final String id;
  private final Home home;
  private final Breaker breaker;
  private final InstantSource time;

  LiveExtension(String id, Home home, HostSettings settings) {
    this.id = id;
    this.home = home;
    this.breaker = new Breaker(settings.breaker());
    this.time = settings.time();
  }

  /** Asks under guard; the breaker decides whether it is asked at all. */
  <P, R> Judged<R> ask(Class<P> point, Use<P, R> use, Check<? super R> check, Duration deadline) {
    Breaker.Pass pass = breaker.admit(time.instant());
    if (pass == Breaker.Pass.REFUSED) {
      return new Judged<>(
          new Outcome.Fault<>(
              FailureKind.BREAKER_OPEN,
              "it failed several times in a row and is left alone until " + breaker.restUntil()),
          false);
    }
    Outcome<R> outcome = home.ask(id, point, use, check, deadline);
    return new Judged<>(outcome, judge(pass, outcome));
  }

  /**
   * Asks under guard, whatever the breaker says, and has it learn nothing: that an admin tries
   * settings that do not work must not take the extension from those who use it.
   */
  <P, R> Judged<R> tryOut(
      Class<P> point, Use<P, R> use, Check<? super R> check, Duration deadline) {
    return new Judged<>(home.ask(id, point, use, check, deadline), false);
  }

  boolean resting() {
    return breaker.rests(time.instant());
  }

  private boolean judge(Breaker.Pass pass, Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Value<?> value -> {
        breaker.succeeded(pass);
        yield false;
      }
      case Outcome.Fault<?>(FailureKind kind, String message) -> {
        if (kind == FailureKind.INTERRUPTED || kind == FailureKind.NOT_ASKED) {
          breaker.withdrawn(pass);
          yield false;
        }
        yield breaker.failed(pass, time.instant());
      }
    };
  }

  /**
   * An outcome, and whether it leads to quarantine.
   *
   * @param outcome of the call
   * @param lastStraw whether the breaker opened once too often
   */
  record Judged<R>(Outcome<R> outcome, boolean lastStraw) {}
}
