package org.code99.outreach;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.code99.api.Medium;
import org.code99.audit.Audit;
import org.code99.database.Release;
import org.code99.drawers.FileFacts;
import org.code99.drawers.Tasks;
import org.code99.people.Actor;
import org.code99.people.Role;
import org.code99.regions.Binding;
import org.code99.regions.Regions;
import org.code99.regions.Switchboard;
import org.code99.web.Fault;
import org.code99.web.Refused;

/**
 * The door of what channels carry: a manager hands an approved wave over, the dispatcher sends it,
 * and a person says what became of a parcel of which nobody knows.
 */
@Singleton
public class Dispatch {
  private static final List<Medium> MEDIA = List.of(Medium.POST, Medium.EMAIL);

  private final WaveBook waves;
  private final ParcelBook parcels;
  private final UnknownParcels unknown;
  private final Dispatcher dispatcher;
  private final Regions regions;
  private final FileFacts facts;
  private final Tasks tasks;
  private final Release house;
  private final Audit audit;
  private final Clock clock;

  Dispatch(
      WaveBook waves,
      ParcelBook parcels,
      UnknownParcels unknown,
      Dispatcher dispatcher,
      Regions regions,
      FileFacts facts,
      Tasks tasks,
      Release house,
      Audit audit,
      Clock clock) {
    this.waves = waves;
    this.parcels = parcels;
    this.unknown = unknown;
    this.dispatcher = dispatcher;
    this.regions = regions;
    this.facts = facts;
    this.tasks = tasks;
    this.house = house;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The media by which the planned parcels of a wave could go: those for which a region of theirs
   * has a channel. Without one, everything is posted by hand (S78).
   */
  @Transactional
  public List<Medium> media(GoingWave wave, Actor actor) {
    Switchboard board = regions.switchboard(actor.company());
    return MEDIA.stream()
        .filter(
            medium -> wave.regions().stream().anyMatch(region -> carries(board, region, medium)))
        .toList();
  }

  /**
   * Hands the planned parcels of a wave over to the channels of their regions; those of a region
   * without one stay planned.
   *
   * @return how many were handed over
   * @throws Refused when the wording is not approved, or no region has such a channel
   */
  @Transactional
  public int release(Actor manager, UUID wave, Medium medium) {
    mustManage(manager);
    if (!house.granted()) {
      throw Refused.because(Refused.Kind.CONFLICT, Release.WHY);
    }
    waves.lock(manager.company(), wave);
    GoingWave found = waves.find(manager, wave).orElseThrow(() -> Refused.notFound("wave"));
    if (found.approvedBy().isEmpty()) {
      throw Refused.because(
          Refused.Kind.CONFLICT,
          "Nobody approved the wording yet: leaf through it and approve it.");
    }
    Switchboard board = regions.switchboard(manager.company());
    Set<UUID> carried =
        found.regions().stream()
            .filter(region -> carries(board, region, medium))
            .collect(Collectors.toUnmodifiableSet());
    if (carried.isEmpty()) {
      throw new Refused(
          Refused.Kind.INVALID,
          List.of(
              Fault.at(
                  "medium",
                  "No region of this wave has a channel for %s: choose one under Who uses what, or post it by hand."
                      .formatted(medium))));
    }
    int released = parcels.release(wave, medium, carried, manager.person(), clock.instant());
    audit.note(
        manager.company(),
        manager.person().toString(),
        "wave.release",
        wave.toString(),
        released + " by " + medium);
    return released;
  }

  /**
   * The medium of a code that somebody typed or told.
   *
   * @throws Refused when a wave cannot go by it
   */
  private static Medium medium(String code) {
    return MEDIA.stream()
        .filter(medium -> medium.code().equals(code))
        .findFirst()
        .orElseThrow(() ->
            new Refused(
                Refused.Kind.INVALID,
                List.of(
                    Fault.at(
                        "medium",
                        "A wave goes by post or by email, not by '%s'.".formatted(code)))));
  }

  /** The same for a medium as somebody typed or told it; first of all the wave must be theirs. */
  @Transactional
  int release(Actor manager, UUID wave, String medium) {
    mustManage(manager);
    if (waves.find(manager, wave).isEmpty()) {
      throw Refused.notFound("wave");
    }
    return release(manager, wave, medium(medium));
  }

  private static boolean carries(Switchboard board, UUID region, Medium medium) {
    return board.channel(region, medium) instanceof Binding.Bound;
  }

  /**
   * Goes rounds until nothing is due any more: what the worker does while the house serves.
   *
   * @return how many parcels were claimed
   */
  public int run() {
    int all = 0;
    for (int claimed = dispatcher.round(); claimed > 0; claimed = dispatcher.round()) {
      all += claimed;
    }
    return all;
  }

  /** The parcels of their regions of which nobody knows whether they left, the oldest first. */
  @Transactional
  public List<UnknownParcel> unknown(Actor manager) {
    mustManage(manager);
    return unknown.of(manager, Optional.empty());
  }

  /** One of them. */
  @Transactional
  UnknownParcel unknown(Actor manager, UUID parcel) {
    mustManage(manager);
    return unknown.of(manager, Optional.of(parcel)).stream()
        .findFirst()
        .orElseThrow(() -> Refused.notFound("parcel of which nobody knows"));
  }

  /**
   * A person says whether such a parcel left. One that did is followed by a call; one that did not
   * has failed, and its file may be written to again.
   *
   * @throws Refused when somebody said so before, or it is not theirs
   */
  @Transactional
  public void resolve(Actor manager, UUID parcel, boolean left) {
    mustManage(manager);
    UnknownParcel found = unknown(manager, parcel);
    LocalDate today = LocalDate.now(clock);
    if (!unknown.resolve(parcel, left, manager, today)) {
      throw Refused.because(
          Refused.Kind.CONFLICT, "Somebody said so a moment ago: reload the page.");
    }
    if (left) {
      facts.firstContact(manager, found.file(), today);
      tasks.order(
          manager.company(),
          List.of(CallTask.after(found.wave(), found.file(), Medium.of(found.medium()), today)));
    }
    audit.note(
        manager.company(),
        manager.person().toString(),
        "parcel.resolve",
        parcel.toString(),
        left ? "it went out" : "it did not");
  }

  private static void mustManage(Actor actor) {
    if (!actor.is(Role.MANAGER)) {
      throw Refused.because(Refused.Kind.FORBIDDEN, "A manager sends a wave: ask yours.");
    }
  }
}
