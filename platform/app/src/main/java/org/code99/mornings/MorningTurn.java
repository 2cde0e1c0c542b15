package org.code99.mornings;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.code99.web.Fault;
import org.code99.web.Refused;

/** One work of one morning, in a transaction of its own; what went wrong, in another. */
@Singleton
class MorningTurn {
  private static final Duration SOON = Duration.ofMinutes(1);
  private static final Duration LATER = Duration.ofHours(1);
  private static final int DOUBLINGS = 6;
  private static final int LONGEST_REASON = 300;

  private final MorningBook book;
  private final Clock clock;

  MorningTurn(MorningBook book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  /** Does it, unless it was done, another process is at it, or it failed only just now. */
  @Transactional
  public void take(MorningWork work, ZoneId zone, Morning morning) {
    if (book.claim(morning.company(), zone, work.code())
        && row(morning.company(), zone, work)
            .map(row -> row.waits(morning.day(), clock.instant()))
            .orElse(true)) {
      work.work().accept(morning);
      book.done(morning.company(), zone, work.code(), morning.day(), clock.instant());
    }
  }

  /** Writes down that it failed, and waits longer each time. */
  @Transactional
  public void failed(MorningWork work, ZoneId zone, Morning morning, RuntimeException why) {
    int before =
        row(morning.company(), zone, work)
            .flatMap(MorningBook.Row::trouble)
            .map(Standing.Trouble::failures)
            .orElse(0);
    Instant now = clock.instant();
    Duration pause = SOON.multipliedBy(1L << Math.min(before, DOUBLINGS));
    book.failed(
        morning.company(),
        zone,
        work.code(),
        new Standing.Trouble(
            before + 1, now, reason(why), now.plus(pause.compareTo(LATER) > 0 ? LATER : pause)));
  }

  private Optional<MorningBook.Row> row(UUID company, ZoneId zone, MorningWork work) {
    return book.of(company).stream()
        .filter(row -> row.work().equals(work.code()) && row.timeZone().equals(zone.getId()))
        .findFirst();
  }

  private static String reason(RuntimeException why) {
    String words =
        why instanceof Refused refused
            ? String.join(" ", refused.faults().stream().map(Fault::sentence).toList())
            : why.getClass().getSimpleName()
                + ": "
                + Objects.requireNonNullElse(why.getMessage(), "no words");
    return words.substring(0, Math.min(words.length(), LONGEST_REASON));
  }
}
