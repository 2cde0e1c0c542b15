package org.code99.office;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.audit.Change;
import org.code99.audit.Edit;
import org.code99.audit.Overtaken;
import org.code99.people.Actor;
import org.code99.regions.MadeSwitch;
import org.code99.regions.Rehearsal;
import org.code99.regions.SwitchFault;
import org.code99.regions.SwitchOrder;
import org.code99.regions.Switches;
import org.code99.regions.Switching;
import org.code99.regions.WhoUsesWhat;
import org.code99.regions.WhoUsesWhat.Wish;
import org.code99.web.Fault;
import org.code99.web.Meanwhile;
import org.code99.web.Refused;

/** Switches, within the regions that an admin sees. */
@Singleton
class SwitchDesk {
  private final WhoUsesWhat uses;
  private final Switching switching;
  private final Switches switches;
  private final Meanwhile meanwhile;

  SwitchDesk(WhoUsesWhat uses, Switching switching, Switches switches, Meanwhile meanwhile) {
    this.uses = uses;
    this.switching = switching;
    this.switches = switches;
    this.meanwhile = meanwhile;
  }

  /** What the wishes would do; nothing is written. */
  @Transactional
  public Rehearsal rehearse(Actor actor, List<Wish> wishes, Optional<LocalDate> from) {
    wishes.forEach(wish -> seen(actor, List.of(wish.region())));
    refuse(switching.faults(actor.company(), wishes, from));
    return switching.rehearse(actor.company(), wishes, from);
  }

  /** All changes or none; how many there were. */
  @Transactional
  public int commit(
      Actor actor, long version, List<Wish> wishes, Optional<LocalDate> from, String why) {
    if (wishes.isEmpty()) {
      return 0;
    }
    wishes.forEach(wish -> seen(actor, List.of(wish.region())));
    meanwhile.unlessOvertaken(actor, () -> unchangedSince(actor, version));
    refuse(switching.commit(new SwitchOrder(actor.company(), wishes, from, actor.name(), why)));
    return wishes.size();
  }

  /** What changed in regions that they do not see is told without saying what. */
  private void unchangedSince(Actor actor, long version) {
    try {
      uses.unchangedSince(actor.company(), version);
    } catch (Overtaken overtaken) {
      throw new Overtaken(
          overtaken.edits().stream()
              .map(edit ->
                  new Edit(
                      edit.at(),
                      edit.by(),
                      edit.why(),
                      edit.changes().stream().filter(change -> seen(actor, change)).toList()))
              .toList());
    }
  }

  private static boolean seen(Actor actor, Change change) {
    return actor.regions().stream()
        .anyMatch(region -> change.field().startsWith(region.toString()));
  }

  /** Those of which they see every region. */
  @Transactional
  public List<MadeSwitch> made(Actor actor) {
    return switches.of(actor.company()).stream()
        .filter(made -> actor.regions().containsAll(regions(made)))
        .toList();
  }

  @Transactional
  public void callOff(Actor actor, UUID made, String why) {
    theirs(actor, made);
    refuse(switches.callOff(actor.company(), made, actor.name(), why));
  }

  @Transactional
  public void undo(Actor actor, UUID made, String why) {
    theirs(actor, made);
    refuse(switches.undo(actor.company(), made, actor.name(), why));
  }

  private void theirs(Actor actor, UUID made) {
    MadeSwitch found =
        switches.find(actor.company(), made).orElseThrow(() -> Refused.notFound("switch"));
    seen(actor, regions(found));
  }

  private static List<UUID> regions(MadeSwitch made) {
    return made.cells().stream().map(MadeSwitch.SwitchedCell::region).toList();
  }

  private static void seen(Actor actor, List<UUID> regions) {
    if (!actor.regions().containsAll(regions)) {
      throw Refused.notFound("region");
    }
  }

  /** Refuses with all of them, each at what it is about. */
  static void refuse(List<SwitchFault> faults) {
    if (!faults.isEmpty()) {
      throw new Refused(
          Refused.Kind.INVALID,
          faults.stream().map(fault -> Fault.reason(fault.about(), fault.sentence())).toList());
    }
  }
}
