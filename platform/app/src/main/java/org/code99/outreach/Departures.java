package org.code99.outreach;

import io.micronaut.context.annotation.Property;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.code99.api.ChannelProfile;
import org.code99.api.DeliveryPromise;
import org.code99.api.Medium;
import org.code99.database.Ids;
import org.code99.database.Release;
import org.code99.drawers.FileFacts;
import org.code99.drawers.Tasks;

/**
 * The steps of a parcel on its way, each in a transaction of its own: planned, claimed, sending -
 * written down before anything is called - and what became of it.
 */
@Singleton
class Departures {
  /** How many are claimed at once. */
  private static final int CLAIMED_AT_ONCE = 50;

  /** How long a channel that is not there, or said "later" without a time, is left alone. */
  private static final Duration REST = Duration.ofMinutes(1);

  private final ParcelBook book;
  private final Clearing clearing;
  private final FileFacts facts;
  private final Tasks tasks;
  private final Release release;
  private final Clock clock;
  private final Duration lease;
  private final UUID node;

  Departures(
      ParcelBook book,
      Clearing clearing,
      FileFacts facts,
      Tasks tasks,
      Release release,
      Clock clock,
      Ids ids,
      @Property(name = "code99.dispatch.lease", defaultValue = "5m") Duration lease) {
    this.book = book;
    this.clearing = clearing;
    this.facts = facts;
    this.tasks = tasks;
    this.release = release;
    this.clock = clock;
    this.lease = lease;
    this.node = ids.next();
  }

  /** Sees to the parcels of those who ended while they had them. */
  @Transactional
  int sweep() {
    Instant now = clock.instant();
    return book.replan(now) + book.giveUp(now);
  }

  /**
   * Claims what is due and cleared; what clearance refuses waits for a person. A restored house
   * that nobody released claims nothing.
   */
  @Transactional
  List<Claim> claim() {
    if (!release.granted()) {
      return List.of();
    }
    Map<Claim.Lane, List<Claim>> due =
        book.due(clock.instant(), CLAIMED_AT_ONCE).stream()
            .collect(Collectors.groupingBy(Claim::lane, LinkedHashMap::new, Collectors.toList()));
    List<Claim> claimed = new ArrayList<>();
    for (List<Claim> lane : due.values()) {
      Map<UUID, Claim> claims = byParcel(lane);
      for (Clearing.Answered answer : ask(lane)) {
        Claim claim = Objects.requireNonNull(claims.get(answer.parcel()));
        switch (answer.verdict()) {
          case Verdict.Refused refused -> book.held(claim, refused.sentence());
          case Verdict.Cleared cleared -> {
            book.claimed(claim, answer.personKey(), node, clock.instant().plus(lease));
            claimed.add(claim);
          }
        }
      }
    }
    return List.copyOf(claimed);
  }

  /**
   * Writes down that these go now, after every gate was asked once more. Claims that were lost
   * meanwhile are left out.
   */
  @Transactional
  Map<Claim, ClearedPiece> depart(List<Claim> claims, ChannelProfile profile) {
    List<Claim> held = claims.stream().filter(book::holds).toList();
    Map<Claim, ClearedPiece> leaving = new LinkedHashMap<>();
    if (held.isEmpty() || !release.granted()) {
      return leaving;
    }
    Map<UUID, Claim> byParcel = byParcel(held);
    Instant now = clock.instant();
    Optional<Instant> againUntil =
        profile.promise().equals(DeliveryPromise.IDEMPOTENT)
            ? Optional.of(now.plus(Duration.ofDays(profile.remembersDays())))
            : Optional.empty();
    for (Clearing.Answered answer : ask(held)) {
      Claim claim = Objects.requireNonNull(byParcel.get(answer.parcel()));
      switch (answer.verdict()) {
        case Verdict.Refused refused -> book.held(claim, refused.sentence());
        case Verdict.Cleared(ClearedPiece piece) -> {
          book.sending(claim, now.plus(lease), againUntil);
          leaving.put(claim, piece);
        }
      }
    }
    return leaving;
  }

  /** Nobody is there to carry them: their turn comes again. */
  @Transactional
  void wait(List<Claim> claims, String why) {
    Instant notBefore = clock.instant().plus(REST);
    claims.forEach(claim -> book.later(claim, notBefore, why));
  }

  /** Writes down what became of them; each one that left is followed by a call (S79). */
  @Transactional
  void arrived(Map<Claim, Carried> carried) {
    LocalDate today = LocalDate.now(clock);
    carried.forEach((claim, fate) -> {
      switch (fate) {
        case Carried.Accepted(String reference) -> {
          if (book.sent(claim, today, reference)) {
            facts.firstContact(claim.by(), claim.file(), today);
            tasks.order(
                claim.company(),
                List.of(CallTask.after(claim.wave(), claim.file(), claim.medium(), today)));
          }
        }
        case Carried.Refused(String why) -> book.failed(claim, why);
        case Carried.Later(Optional<Instant> notBefore, String why) ->
            book.later(claim, notBefore.orElseGet(() -> clock.instant().plus(REST)), why);
        case Carried.Unknown(String why) -> {
          if (book.mayGoAgain(claim, clock.instant())) {
            book.later(claim, clock.instant().plus(REST), why);
          } else {
            book.unknown(claim, why);
          }
        }
      }
    });
  }

  private List<Clearing.Answered> ask(List<Claim> lane) {
    Claim first = lane.getFirst();
    Medium medium = first.medium();
    return clearing.ask(
        first.company(), medium, LocalDate.now(clock), lane.stream().map(Claim::parcel).toList());
  }

  private static Map<UUID, Claim> byParcel(List<Claim> claims) {
    Map<UUID, Claim> byParcel = new HashMap<>();
    claims.forEach(claim -> byParcel.put(claim.parcel(), claim));
    return byParcel;
  }
}
