package org.code99.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Stands where the story puts it, until it is told to follow the real one. */
final class DemoClock extends Clock {
  private static final LocalTime MORNING = LocalTime.of(7, 30);

  private final Clock real;
  private final Runnable beforeDawn;
  private final AtomicReference<Clock> told;

  /** What is done before each day of the story ends it by failing. */
  DemoClock(Clock real, Runnable beforeDawn) {
    this.real = real;
    this.beforeDawn = beforeDawn;
    this.told = new AtomicReference<>(real);
  }

  /** It is the morning of a day. */
  void dawns(LocalDate day) {
    beforeDawn.run();
    Instant morning = day.atTime(MORNING).toInstant(ZoneOffset.UTC);
    told.set(Clock.fixed(morning, ZoneOffset.UTC));
  }

  void passes(Duration time) {
    told.set(Clock.fixed(instant().plus(time), ZoneOffset.UTC));
  }

  LocalDate today() {
    return LocalDate.ofInstant(instant(), ZoneOffset.UTC);
  }

  /** From now on it is as late as it is. */
  void followsTheRealOne() {
    told.set(real);
  }

  @Override
  public Instant instant() {
    return told.get().instant();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
