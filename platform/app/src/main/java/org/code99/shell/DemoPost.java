package org.code99.shell;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.code99.api.Medium;
import org.code99.outreach.Dispatch;
import org.code99.outreach.GoingOut;
import org.code99.outreach.GoingWave;
import org.code99.outreach.Replies;
import org.code99.outreach.Reply;
import org.code99.people.Actor;

/**
 * What went out in the last days, and what came back: a wave by e-mail and by post, a wave that is
 * half way, and one that nobody has read yet.
 */
final class DemoPost {
  private final House house;
  private final DemoClock clock;
  private final LocalDate today;
  private final DemoTeam team;
  private final UUID drawer;

  DemoPost(House house, DemoClock clock, LocalDate today, DemoTeam team, UUID drawer) {
    this.house = house;
    this.clock = clock;
    this.today = today;
    this.team = team;
    this.drawer = drawer;
  }

  void goesOut() {
    clock.dawns(today.minusDays(2));
    Actor north = team.named("Marlene Obermeier").orElseThrow();
    UUID first = approved(north, 5);
    mailed(north, first);
    clock.passes(Duration.ofHours(6));
    door().posted(north, first, clock.today());
    clock.dawns(today.minusDays(1));
    answered(north, first, DemoWords.ANSWERS);
    Actor isles = team.named("Owen Marsh").orElseThrow();
    mailed(isles, approved(isles, 4));
    clock.passes(Duration.ofHours(2));
    door().compose(north, drawer, 3, clock.today());
  }

  private UUID approved(Actor manager, int perPerson) {
    UUID wave = door().compose(manager, drawer, perPerson, clock.today());
    door().approve(manager, wave);
    clock.passes(Duration.ofMinutes(20));
    return wave;
  }

  /** Boxes stay, for they go by post; without the channel all of it does. */
  private void mailed(Actor manager, UUID wave) {
    Dispatch dispatch = house.door(Dispatch.class);
    if (dispatch.media(door().wave(manager, wave), manager).contains(Medium.EMAIL)) {
      dispatch.release(manager, wave, Medium.EMAIL);
      dispatch.run();
    }
  }

  private void answered(Actor manager, UUID wave, List<String> answers) {
    Iterator<String> words = answers.iterator();
    for (GoingWave.Parcel parcel : door().wave(manager, wave).in("sent")) {
      if (words.hasNext()) {
        Actor owner = team.named(parcel.owner()).orElseThrow();
        house
            .door(Replies.class)
            .record(owner, new Reply(parcel.file(), "email", clock.today(), words.next()));
      }
    }
  }

  private GoingOut door() {
    return house.door(GoingOut.class);
  }
}
