package org.code99.watch;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.code99.api.ChangeSignal;
import org.code99.api.SignalBatch;
import org.code99.api.SignalProfile;
import org.code99.drawers.ContactStatus;
import org.code99.drawers.FileFacts;

/**
 * Takes an answer of a source in: all of its signals and where it goes on are written in one
 * transaction, so each is told once, whatever breaks in between.
 */
@Singleton
class SourceNews {
  private static final Duration AT_ONCE = Duration.ZERO;

  private final SourceBook book;
  private final Arrivals arrivals;
  private final WhomItConcerns concerns;
  private final Signals signals;
  private final Telling telling;
  private final Kinds kinds;
  private final FileFacts facts;
  private final Clock clock;

  SourceNews(
      SourceBook book,
      Arrivals arrivals,
      WhomItConcerns concerns,
      Signals signals,
      Telling telling,
      Kinds kinds,
      FileFacts facts,
      Clock clock) {
    this.book = book;
    this.arrivals = arrivals;
    this.concerns = concerns;
    this.signals = signals;
    this.telling = telling;
    this.kinds = kinds;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * Takes it in, unless somebody else has asked meanwhile.
   *
   * @param source as histories carry it
   * @param regions that use the source by this choice: whose files it concerns
   * @return whether it was taken
   */
  @Transactional
  public boolean take(
      SourceBook.Asking asking,
      String source,
      Set<UUID> regions,
      SignalProfile profile,
      SignalBatch batch) {
    if (!book.holds(asking)) {
      return false;
    }
    kinds.declare(asking.company(), profile.kinds(), source);
    List<ChangeSignal> news = new ArrayList<>();
    List<UUID> ids = new ArrayList<>();
    for (ChangeSignal signal : batch.signals()) {
      arrivals
          .keep(asking, source, signal)
          .ifPresent(id -> {
            news.add(signal);
            ids.add(id);
          });
    }
    if (!news.isEmpty()) {
      WhomItConcerns.Customers customers = concerns.customers(asking.company(), regions);
      for (int i = 0; i < news.size(); i++) {
        if (told(asking, source, regions, customers, news.get(i))) {
          arrivals.matched(ids.get(i));
        }
      }
    }
    Duration pause = batch.more() ? AT_ONCE : Duration.ofMinutes(profile.everyMinutes());
    book.heard(asking, batch.cursor(), clock.instant(), clock.instant().plus(pause));
    return true;
  }

  private boolean told(
      SourceBook.Asking asking,
      String source,
      Set<UUID> regions,
      WhomItConcerns.Customers customers,
      ChangeSignal news) {
    UUID company = asking.company();
    String key = Arrivals.key(asking.extensionId(), news.key());
    Signal signal =
        new Signal(new Tripwire.Kind(news.kind()), key, news.words(), news.happenedOn());
    return switch (news.about().kind()) {
      case "competitor" -> {
        List<UUID> lost = concerns.lostTo(company, regions, news.about().company());
        List<UUID> untold =
            lost.stream()
                .filter(file -> signals.keep(company, file, "", signal, source).isPresent())
                .toList();
        telling.all(company, news.about().company(), untold, key, signal);
        yield !lost.isEmpty();
      }
      case "customer" -> {
        List<WhomItConcerns.Customer> found = customers.find(news.about());
        if (found.size() == 1) {
          tell(company, found.getFirst(), key, signal, source);
        }
        yield found.size() == 1;
      }
      default -> false;
    };
  }

  private void tell(
      UUID company, WhomItConcerns.Customer customer, String key, Signal signal, String source) {
    Optional<UUID> id = signals.keep(company, customer.file(), "", signal, source);
    if (id.isEmpty()) {
      return;
    }
    if (signal.kind().equals(Tripwire.Kind.BUYER_LEFT)) {
      facts.contactIs(company, customer.file(), ContactStatus.LEFT, "signal: " + source);
    }
    telling.one(
        new Telling.Concerned(
            company, customer.file(), customer.name(), customer.region(), customer.stage()),
        key,
        signal);
  }
}
