package org.code99.watch;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.code99.api.ChangeSignalSource;
import org.code99.api.SignalBatch;
import org.code99.api.SignalKind;
import org.code99.api.SignalProfile;
import org.code99.api.SignalQuery;
import org.code99.host.Answer;
import org.code99.host.Failure;
import org.code99.host.FailureKind;
import org.code99.host.SignalAnswers;
import org.code99.regions.Binding;
import org.code99.regions.Extensions;
import org.code99.regions.Loan;
import org.code99.regions.RegionTree;
import org.code99.regions.Regions;
import org.code99.regions.Switchboard;

/** Asks the sources that a company chose, each from where it was, and when its turn has come. */
@Singleton
class Polling {
  private static final int AT_ONCE = 500;
  private static final int ANSWERS_A_ROUND = 20;

  /** How long somebody may be at it; longer than the deadlines of a question together. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private static final Duration AFTER_TROUBLE = Duration.ofMinutes(5);

  private final Regions regions;
  private final Extensions extensions;
  private final SourceBook book;
  private final SourceNews news;
  private final Clock clock;

  Polling(Regions regions, Extensions extensions, SourceBook book, SourceNews news, Clock clock) {
    this.regions = regions;
    this.extensions = extensions;
    this.book = book;
    this.news = news;
    this.clock = clock;
  }

  /**
   * Asks all of them once, those with more at once again.
   *
   * @return how many answers were taken in
   */
  int round(UUID company) {
    Switchboard board = regions.switchboard(company, LocalDate.now(clock.withZone(ZoneOffset.UTC)));
    Chosen chosen = Chosen.of(board);
    chosen
        .missing()
        .forEach((extension, missing) ->
            book.absent(company, missing.region(), extension, missing.why(), clock.instant()));
    int answers = 0;
    for (Chosen.There source : chosen.there()) {
      int before = answers;
      while (answers - before < ANSWERS_A_ROUND && answered(company, board.tree(), source)) {
        answers++;
      }
    }
    return answers;
  }

  /** Whether its turn had come and its answer was taken in. */
  private boolean answered(UUID company, RegionTree tree, Chosen.There source) {
    Binding.Bound binding = source.binding();
    String extension = binding.extension().extensionId();
    String label = extension + " " + binding.version();
    Instant now = clock.instant();
    Optional<SourceBook.Asking> turn =
        book.turn(company, source.region(), extension, label, now, now.plus(LONGEST));
    if (turn.isEmpty()) {
      return false;
    }
    SourceBook.Asking asking = turn.get();
    LocalDate today = LocalDate.ofInstant(now, tree.zone(source.region()));
    return switch (profile(binding)) {
      case Answer.Answered<SignalProfile>(SignalProfile profile) ->
          switch (asked(binding, profile, asking.cursor(), today)) {
            case Answer.Answered<SignalBatch>(SignalBatch batch) ->
                news.take(asking, label, source.regions(), profile, batch);
            case Answer.Failed<SignalBatch>(Failure failure) -> failed(asking, failure);
          };
      case Answer.Failed<SignalProfile>(Failure failure) -> failed(asking, failure);
    };
  }

  private Answer<SignalProfile> profile(Binding.Bound binding) {
    return extensions.call(
        ChangeSignalSource.class,
        binding.extension(),
        source -> source.profile(binding.settings()),
        SignalAnswers.profile());
  }

  private Answer<SignalBatch> asked(
      Binding.Bound binding, SignalProfile profile, String cursor, LocalDate today) {
    try (Loan loan = Loan.of(binding, extensions)) {
      if (!loan.refused().isEmpty()) {
        return new Answer.Failed<>(
            new Failure(
                binding.extension().pluginId(),
                binding.version(),
                binding.extension().extensionId(),
                FailureKind.NOT_ASKED,
                String.join(" ", loan.refused())));
      }
      SignalQuery query =
          SignalQuery.of(binding.settings(), loan.folders(), cursor, today, AT_ONCE);
      Set<String> kinds =
          profile.kinds().stream().map(SignalKind::code).collect(Collectors.toUnmodifiableSet());
      return extensions.call(
          ChangeSignalSource.class,
          binding.extension(),
          source -> source.poll(query),
          SignalAnswers.to(query, kinds));
    }
  }

  private boolean failed(SourceBook.Asking asking, Failure failure) {
    book.failed(asking, failure.message(), clock.instant().plus(AFTER_TROUBLE));
    return false;
  }
}
