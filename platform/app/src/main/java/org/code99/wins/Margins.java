package org.code99.wins;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.code99.api.Money;
import org.code99.audit.Audit;
import org.code99.database.Sql;
import org.code99.drawers.TaskOrder;
import org.code99.drawers.Tasks;
import org.code99.drawers.VisibleFile;
import org.code99.drawers.VisibleFiles;
import org.code99.offers.Promised;
import org.code99.people.Actor;
import org.code99.people.Role;
import org.code99.regions.Days;
import org.code99.web.Fault;
import org.code99.web.Refused;

/**
 * The door of margins (S68). A first order is recorded whatever it leaves us; below the floor of
 * the house it waits for a manager, and with it what would follow from it.
 */
@Singleton
public class Margins {
  /** The kind of the task that asks a manager. */
  static final String TASK = "margin-approval";

  private final MarginBook book;
  private final Costs costs;
  private final Register register;
  private final VisibleFiles files;
  private final MarginApprovals approvals;
  private final Tasks tasks;
  private final Days days;
  private final Sql sql;
  private final Audit audit;
  private final ApplicationEventPublisher<MoneyMoved> moved;

  Margins(
      MarginBook book,
      Costs costs,
      Register register,
      VisibleFiles files,
      MarginApprovals approvals,
      Tasks tasks,
      Days days,
      Sql sql,
      Audit audit,
      ApplicationEventPublisher<MoneyMoved> moved) {
    this.book = book;
    this.costs = costs;
    this.register = register;
    this.files = files;
    this.approvals = approvals;
    this.tasks = tasks;
    this.days = days;
    this.sql = sql;
    this.audit = audit;
    this.moved = moved;
  }

  /** A relationship whose first order waits. */
  public record Waiting(UUID file, int lifetime) {}

  /**
   * What the first orders of a file leave us, by relationship and day; of a relationship more than
   * one where an earlier order was recorded later.
   */
  @Transactional
  public List<Margin> of(Actor actor, UUID file) {
    return book.of(actor.company(), List.of(files.see(actor, file).id()));
  }

  /** The relationships of these files whose first order waits for a manager. */
  @Transactional
  public Set<Waiting> waiting(UUID company, Collection<UUID> touched) {
    return book.of(company, touched).stream()
        .filter(Margin::waits)
        .map(margin -> new Waiting(margin.file(), margin.lifetime()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Says what an order or invoice costs us; the newest word holds.
   *
   * @throws Refused when it is not theirs, cannot be, or is less than somebody else told and the
   *     actor is neither manager nor admin
   */
  @Transactional
  public void cost(Actor actor, UUID id, Money cost) {
    UUID file =
        sql.first(
                "SELECT file_id FROM wins_document WHERE id = ? AND company_id = ?",
                row -> row.getObject(1, UUID.class),
                id,
                actor.company())
            .orElseThrow(() -> Refused.notFound("document"));
    files.forWork(actor, file);
    MoneyDocument document =
        register.find(actor.company(), file, id).map(StoredDocument::document).orElseThrow();
    List<Fault> faults = costs.faults(actor, document, Optional.of(cost));
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    if (costs.tell(actor, id, cost)) {
      audit.note(
          actor.company(), actor.person().toString(), "wins.cost", id.toString(), cost.toString());
      changed(actor, file);
    }
  }

  /**
   * A manager stands for a first order that leaves too little, or nobody knows how much.
   *
   * @param document the order, where more than one waits; else the last one that does
   * @throws Refused when they are no manager of the file, nothing waits, or no reason is told
   */
  @Transactional
  public void approve(Actor manager, UUID file, Optional<UUID> document, String why) {
    VisibleFile head = files.forWork(manager, file);
    if (!manager.is(Role.MANAGER)) {
      throw Refused.because(
          Refused.Kind.FORBIDDEN, "Only a manager approves a first order: ask yours.");
    }
    approvals.add(manager, head, document, why);
    changed(manager, head.id());
  }

  /** A promise makes the first order leave less. */
  @EventListener
  @Transactional
  void promised(Promised promised) {
    changed(promised.by(), promised.file());
  }

  /** Asks the managers about the first orders that wait now, and no more about the others. */
  void follow(Actor actor, Collection<UUID> touched) {
    Map<UUID, Margin> waiting =
        book.of(actor.company(), touched).stream()
            .filter(Margin::waits)
            .collect(Collectors.toMap(Margin::file, margin -> margin, (first, later) -> later));
    for (UUID file : touched) {
      Margin margin = waiting.get(file);
      if (margin == null) {
        tasks.settledAll(actor, TASK, file);
      } else {
        tasks.orderAgain(
            actor.company(),
            TaskOrder.forManagers(
                file,
                margin.region(),
                TASK,
                file.toString(),
                margin.question(),
                days.today(actor.company(), margin.region())));
      }
    }
  }

  private void changed(Actor actor, UUID file) {
    follow(actor, List.of(file));
    moved.publishEvent(new MoneyMoved(actor.company(), List.of(file)));
  }
}
