package org.code99.scoreboard;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.code99.drawers.Drawer;
import org.code99.drawers.Drawers;
import org.code99.people.Actor;

/**
 * Figures over very many files, kept for some minutes. A smaller company has them reckoned anew
 * each time. One reckoning runs at a time, so that nobody else waits for the database.
 */
@Singleton
class Kept {
  private static final long MANY_FILES = 20_000;
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);

  private final Drawers drawers;
  private final Clock clock;
  private final Map<Key, Figures> kept = new ConcurrentHashMap<>();
  private final ReentrantLock oneAtATime = new ReentrantLock();

  Kept(Drawers drawers, Clock clock) {
    this.drawers = drawers;
    this.clock = clock;
  }

  /** Whose figures, over what they see. */
  private record Key(UUID company, UUID person, Set<UUID> regions, Object question) {}

  private record Figures(Object value, Instant since) {}

  /** What was asked, from before or reckoned now. */
  <T> T of(Actor actor, Object question, Class<T> type, Supplier<T> reckoning) {
    long files = drawers.list(actor.company()).stream().mapToLong(Drawer::files).sum();
    if (files < MANY_FILES) {
      return reckoning.get();
    }
    Key key = new Key(actor.company(), actor.person(), actor.regions(), question);
    forgetOld();
    Figures known = kept.get(key);
    if (known == null) {
      oneAtATime.lock();
      try {
        known = kept.get(key);
        if (known == null) {
          known = new Figures(reckoning.get(), clock.instant());
          kept.put(key, known);
        }
      } finally {
        oneAtATime.unlock();
      }
    }
    return type.cast(known.value());
  }

  private void forgetOld() {
    Instant oldest = clock.instant().minus(LONG_ENOUGH);
    kept.values().removeIf(figures -> figures.since().isBefore(oldest));
  }
}
