package org.code99.drawers;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.audit.Audit;
import org.code99.audit.Words;
import org.code99.database.Sql;
import org.code99.mornings.Morning;
import org.code99.people.Actor;
import org.code99.people.Person;
import org.code99.people.Role;
import org.code99.regions.Regions;
import org.code99.web.Fault;
import org.code99.web.Refused;

/**
 * The door to one file's life: who has it, how far it is, what becomes of it. Everybody reads and
 * changes only what they see; what they do not see is not there for them. Whoever changes a file
 * tells the version that they saw.
 */
@Singleton
public class CaseFiles {
  /** The kind of the task that asks a manager for a decision; its source key is the file's id. */
  static final String DECIDE = "decide";

  private final FileList list;
  private final Lines lines;
  private final Lives lives;
  private final Staff staff;
  private final Handovers handovers;
  private final Takeovers takeovers;
  private final Decisions decisions;
  private final Deadlines deadlines;
  private final Tasks tasks;
  private final Regions regions;
  private final Sql sql;
  private final Audit audit;

  CaseFiles(
      FileList list,
      Lines lines,
      Lives lives,
      Staff staff,
      Handovers handovers,
      Takeovers takeovers,
      Decisions decisions,
      Deadlines deadlines,
      Tasks tasks,
      Regions regions,
      Sql sql,
      Audit audit) {
    this.list = list;
    this.lines = lines;
    this.lives = lives;
    this.staff = staff;
    this.handovers = handovers;
    this.takeovers = takeovers;
    this.decisions = decisions;
    this.deadlines = deadlines;
    this.tasks = tasks;
    this.regions = regions;
    this.sql = sql;
    this.audit = audit;
  }

  /** A file that is overdue for its first contact (S07). */
  public record Untouched(CaseFile file, long age, long daysUntouched, int targetDays) {}

  /** A file on which nobody has decided for too long (S62). */
  public record Undecided(CaseFile file, long days, int limitDays) {}

  /** What a takeover moved. */
  public record TakenOver(int files, int tasks) {}

  /** The file of an id; refused as not found where it is not theirs. */
  @Transactional
  public CaseFile find(Actor actor, UUID file) {
    return list.find(actor, file).orElseThrow(() -> Refused.notFound("file"));
  }

  /**
   * A page of the files that they see.
   *
   * @param after what the page before said is next; empty for the first page
   * @param limit at most 200
   */
  @Transactional
  public FilePage list(Actor actor, FileFilter filter, Optional<String> after, int limit) {
    return list.page(actor, filter, after, limit);
  }

  /** How many files of each kind lie in each drawer, of those that they see. */
  @Transactional
  public List<DrawerTally> tally(Actor actor) {
    return lines.tally(actor);
  }

  /** How many open files each owner has, of those that they see beyond their own (S05). */
  @Transactional
  public Map<UUID, Integer> openByOwner(Actor actor) {
    Map<UUID, Integer> open = new HashMap<>();
    sql.each(
        """
        SELECT owner_id, count(*) FROM drawers_file
         WHERE company_id = ? AND owner_id IS NOT NULL AND NOT withdrawn AND stage NOT IN ('won', 'over')
           AND coalesce(region_id, company_id) = ANY (?::uuid[])
         GROUP BY owner_id
        """,
        row -> open.put(row.getObject(1, UUID.class), row.getInt(2)),
        actor.company(),
        actor.seesRegions() ? List.copyOf(actor.regions()) : List.of());
    return Map.copyOf(open);
  }

  /** What happened to a file, the newest first. */
  @Transactional
  public List<CaseFile.Move> history(Actor actor, UUID file) {
    find(actor, file);
    return sql.list(
        "SELECT * FROM drawers_history WHERE file_id = ? ORDER BY ordinal DESC",
        row ->
            new CaseFile.Move(
                CaseRows.instant(row, "at").orElseThrow(),
                row.getString("by_name"),
                row.getString("kind"),
                row.getString("from_value"),
                row.getString("to_value"),
                row.getString("why")),
        file);
  }

  /** A salesperson takes a file of their own region, or one below it, that nobody has. */
  @Transactional
  public void take(Actor actor, UUID file) {
    Lives.Held held = lives.hold(actor.company(), file);
    UUID home =
        staff
            .find(actor.company(), actor.person())
            .map(Person::region)
            .orElseThrow(() -> Refused.notFound("file"));
    boolean near =
        regions.tree(actor.company()).lineage(held.region()).stream()
            .anyMatch(region -> region.id().equals(home));
    if (!near && !actor.sees(held.region(), held.owner())) {
      throw Refused.notFound("file");
    }
    if (held.owner() != null && !held.hasOwner(actor.person())) {
      throw Refused.because(
          Refused.Kind.CONFLICT, held.ownerName() + " was faster and has this file: take another.");
    }
    if (held.owner() == null) {
      give(actor, held, actor.person(), "taken");
    }
  }

  /**
   * A manager gives a file to somebody.
   *
   * @param version that they saw
   */
  @Transactional
  public void assign(Actor actor, UUID file, int version, UUID person, String why) {
    Lives.Held held = lives.hold(actor, file, version);
    if (!actor.is(Role.MANAGER)) {
      throw Refused.because(Refused.Kind.FORBIDDEN, "A manager gives files to people: ask yours.");
    }
    give(actor, held, person, why);
  }

  private void give(Actor actor, Lives.Held held, UUID person, String why) {
    List<Fault> faults = new ArrayList<>(staff.faults(held, person));
    if (!held.stage().open()) {
      faults.add(
          Fault.of("This file is '%s' and stays with whom it is.".formatted(held.stage().code())));
    }
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    if (held.stage() == Stage.LISTED) {
      lives.step(held, Stage.ASSIGNED, By.of(actor), why);
    }
    handovers.give(actor, held, person, why);
    lives.told(held.company(), List.of(held.id()));
  }

  /**
   * Everything open of a person, in the manager's regions, goes to somebody with its tasks (S05).
   */
  @Transactional
  public TakenOver takeOver(Actor manager, UUID from, UUID to, String why) {
    return takeovers.ofPerson(manager, from, to, why);
  }

  /** Everything open of a region and those below it goes to somebody with its tasks (S05). */
  @Transactional
  public TakenOver takeOverRegion(Actor manager, UUID region, UUID to, String why) {
    return takeovers.ofRegion(manager, region, to, why);
  }

  /**
   * Somebody else gets on with them better (S66): the former owner may not contact them any more,
   * and keeps a share of the credit, in whole percent.
   */
  @Transactional
  public void handOver(
      Actor actor, UUID file, int version, UUID newOwner, int formerShare, String why) {
    decide(actor, file, version, new Decision.HandOver(newOwner, formerShare, why));
  }

  /** Whether one of our people may not contact the people of a file any more. */
  @Transactional
  public boolean barred(UUID company, UUID file, UUID person) {
    return list.exists(company, file) && staff.barred(file, person);
  }

  /**
   * The owner or a manager decides what becomes of a file (S62, S64).
   *
   * @param version that they saw
   */
  @Transactional
  public void decide(Actor actor, UUID file, int version, Decision decision) {
    Lives.Held held = lives.hold(actor, file, version);
    decisions.decide(actor, held, decision);
    lives.told(actor.company(), List.of(file));
  }

  /** A manager opens a file that was over; it goes on where it has an owner, else in the drawer. */
  @Transactional
  public void reopen(Actor manager, UUID file, int version, String why) {
    Lives.Held held = lives.hold(manager, file, version);
    if (!manager.is(Role.MANAGER)) {
      throw Refused.because(
          Refused.Kind.FORBIDDEN, "Only a manager or a signal opens a file that is over.");
    }
    if (held.stage() != Stage.OVER || Words.sayNothing(why)) {
      throw Refused.because(
          Refused.Kind.INVALID, "Only a file that is over is opened, and with a reason: say why.");
    }
    lives.step(held, held.owner() == null ? Stage.LISTED : Stage.ASSIGNED, By.of(manager), why);
    audit.note(manager.company(), manager.person().toString(), "file.reopen", file.toString(), "");
    lives.told(manager.company(), List.of(file));
  }

  /**
   * Files without a first contact for longer than their region wants: one's own, and for a manager
   * those of regions where that may be seen (S07, S74). The longest first.
   *
   * @param most how many
   */
  @Transactional
  public List<Untouched> untouched(Actor actor, LocalDate today, int most) {
    return deadlines.untouched(actor, today, most);
  }

  /** How many {@link #undecided} there are. */
  @Transactional
  public int countUndecided(Actor actor, LocalDate today) {
    return deadlines.countUndecided(actor, today);
  }

  /** Files on which nobody has decided for longer than their region allows; the longest first. */
  @Transactional
  public List<Undecided> undecided(Actor actor, LocalDate today) {
    return deadlines.undecided(actor, today);
  }

  /**
   * Asks the managers for a decision on every file that has waited too long; asked before, they are
   * not asked again.
   *
   * @return how many tasks are new
   */
  @Transactional
  public int askManagers(Morning morning) {
    return tasks.order(
        morning.company(),
        deadlines.undecided(morning).stream()
            .map(waiting ->
                TaskOrder.forManagers(
                    waiting.file().id(),
                    waiting.file().region(),
                    DECIDE,
                    waiting.file().id().toString(),
                    "Decide what becomes of %s: nobody has for %d days."
                        .formatted(waiting.file().company(), waiting.days()),
                    morning.day()))
            .toList());
  }
}
