package org.code99.scoreboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Figures over very many files")
class KeptTest {
  private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
  private static final UUID COMPANY = new UUID(1, 1);

  private final Queue<Runnable> beside = new ArrayDeque<>();
  private Instant now = MORNING;
  private long files = 20_000;

  private final Kept kept =
      new Kept(
          new Reckoning(null, null) {
            @Override
            Figures of(UUID company) {
              return figures();
            }
          },
          new Clock() {
            @Override
            public Instant instant() {
              return now;
            }

            @Override
            public ZoneOffset getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
              return this;
            }
          },
          new AbstractExecutorService() {
            @Override
            public void execute(Runnable work) {
              beside.add(work);
            }

            @Override
            public void shutdown() {}

            @Override
            public List<Runnable> shutdownNow() {
              return List.of();
            }

            @Override
            public boolean isShutdown() {
              return false;
            }

            @Override
            public boolean isTerminated() {
              return false;
            }

            @Override
            public boolean awaitTermination(long timeout, TimeUnit unit) {
              return true;
            }
          });

  @Test
  @DisplayName("P11: a small company's figures are counted each time")
  void small() {
    files = 19_999;
    kept.of(COMPANY);
    now = MORNING.plusSeconds(1);
    assertEquals(now, kept.of(COMPANY).at());
  }

  @Test
  @DisplayName("P11: a large company's figures hold for ten minutes, and say of when they are")
  void large() {
    kept.of(COMPANY);
    now = MORNING.plus(Duration.ofMinutes(10));
    assertEquals(MORNING, kept.of(COMPANY).at());
    assertEquals(0, beside.size());
  }

  @Test
  @DisplayName("P11: older ones are counted anew once, beside the work of those who read them")
  void refreshed() {
    kept.of(COMPANY);
    now = MORNING.plus(Duration.ofMinutes(11));
    assertEquals(MORNING, kept.of(COMPANY).at());
    assertEquals(MORNING, kept.of(COMPANY).at());
    assertEquals(1, beside.size());
    beside.remove().run();
    assertEquals(now, kept.of(COMPANY).at());
  }

  @Test
  @DisplayName("P11: nobody reads figures of more than half an hour ago")
  void tooOld() {
    kept.of(COMPANY);
    now = MORNING.plus(Duration.ofMinutes(31));
    assertEquals(now, kept.of(COMPANY).at());
  }

  private Figures figures() {
    Place place = new Place(new UUID(2, 2), COMPANY, Optional.empty());
    return new Figures(
        Map.of(),
        List.of(
            new Figures.Standing(
                place,
                "listed",
                new Figures.Worth(Optional.empty(), 0),
                files,
                files,
                Optional.empty(),
                Optional.empty())),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        now);
  }
}
