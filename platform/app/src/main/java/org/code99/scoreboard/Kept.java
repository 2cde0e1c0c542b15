package org.code99.scoreboard;

import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.code99.database.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Figures of companies with very many files, kept for some minutes: then they are counted anew
 * beside the work, while people still read the older ones. A smaller company's are counted each
 * time.
 */
@Singleton
class Kept {
  private static final Logger LOG = LoggerFactory.getLogger(Kept.class);
  private static final long MANY_FILES = 20_000;
  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final Duration TOO_OLD = Duration.ofMinutes(30);

  private final Reckoning reckoning;
  private final Clock clock;
  private final ExecutorService beside;
  private final Map<UUID, Counted> kept = new ConcurrentHashMap<>();
  private final Map<UUID, ReentrantLock> locks = new ConcurrentHashMap<>();
  private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
  private final AtomicLong counts = new AtomicLong();

  /** Figures, and as which count of all they began. */
  private record Counted(Figures figures, long count) {}

  Kept(Reckoning reckoning, Clock clock, @Named(TaskExecutors.BLOCKING) ExecutorService beside) {
    this.reckoning = reckoning;
    this.clock = clock;
    this.beside = beside;
  }

  Figures of(UUID company) {
    long came = counts.get();
    Instant now = clock.instant();
    Counted known = kept.get(company);
    if (known == null
        || known.figures().files() < MANY_FILES
        || known.figures().at().isBefore(now.minus(TOO_OLD))) {
      return countedSince(company, came);
    }
    if (known.figures().at().isBefore(now.minus(FRESH)) && underWay.add(company)) {
      beside.execute(() -> anew(company));
    }
    return known.figures();
  }

  /**
   * Whoever comes while somebody counts waits; what began to be counted after that is theirs, too.
   */
  private Figures countedSince(UUID company, long came) {
    ReentrantLock counting = locks.computeIfAbsent(company, key -> new ReentrantLock());
    counting.lock();
    try {
      Counted known = kept.get(company);
      if (known == null || known.count() <= came) {
        long count = counts.incrementAndGet();
        known = new Counted(reckoning.of(company), count);
        kept.put(company, known);
      }
      return known.figures();
    } finally {
      counting.unlock();
    }
  }

  private void anew(UUID company) {
    try {
      Scope.of(company).in(() -> countedSince(company, counts.get()));
    } catch (RuntimeException e) {
      LOG.warn("The figures of company {} could not be counted anew.", company, e);
    } finally {
      underWay.remove(company);
    }
  }
}
