package org.code99.intake;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.audit.Audit;
import org.code99.drawers.CannotWithdraw;
import org.code99.drawers.Drawer;
import org.code99.drawers.Drawers;
import org.code99.people.Actor;
import org.code99.regions.Region;
import org.code99.regions.RegionTree;
import org.code99.regions.Regions;
import org.code99.web.Refused;

/** Puts lists into drawers for people: looked at first, then applied, and taken back if need be. */
@Singleton
class ImportDesk {
  private final Intake intake;
  private final PastImports past;
  private final ImportShelf shelf;
  private final Drawers drawers;
  private final Regions regions;
  private final Clock clock;
  private final Audit audit;
  private final ApplicationEventPublisher<ListFiled> events;

  ImportDesk(
      Intake intake,
      PastImports past,
      ImportShelf shelf,
      Drawers drawers,
      Regions regions,
      Clock clock,
      Audit audit,
      ApplicationEventPublisher<ListFiled> events) {
    this.intake = intake;
    this.past = past;
    this.shelf = shelf;
    this.drawers = drawers;
    this.regions = regions;
    this.clock = clock;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Where a list is to go.
   *
   * @param drawer the name of it; made when there is none
   */
  record Target(String drawer, String fileName) {}

  /** Reads a list and files nothing; the list waits on the shelf for its Apply. */
  @Transactional
  public UUID preview(Actor actor, Target target, Path list) {
    UUID drawer = drawers.drawer(actor.company(), target.drawer());
    UUID preview =
        read(order(actor, drawer, list).named(target.fileName()).previewed(), actor).importId();
    try {
      shelf.keep(list, preview);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return preview;
  }

  /** Files what was looked at before. */
  @Transactional
  public UUID apply(Actor actor, UUID preview) {
    ImportRecord looked = find(actor, preview);
    if (!past.hold(preview)) {
      throw Refused.because(
          Refused.Kind.CONFLICT, "This list was put in already: it stands on the page of imports.");
    }
    try {
      Path list =
          shelf
              .of(preview)
              .orElseThrow(() ->
                  Refused.because(
                      Refused.Kind.CONFLICT,
                      "The uploaded file is not kept any more, and nothing was filed: choose it once again."));
      ImportReport report =
          read(order(actor, looked.drawer(), list).named(looked.fileName()), actor);
      past.forget(preview);
      told(actor, "list.filed", report.importId());
      shelf.drop(list);
      return report.importId();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Files one account that somebody typed in, by the rules of lists. Where neither its region nor
   * its country says where it belongs, it lies where they see it.
   */
  @Transactional
  public ImportReport type(Actor actor, UUID drawer, Path list) {
    RegionTree tree = regions.tree(actor.company());
    RegionLocator map = RegionLocator.of(tree);
    RegionLocator nearest = home(actor, tree).map(map::atHomeIn).orElse(map);
    ImportReport report = read(order(actor, drawer, list, tree, nearest).named("typed in"), actor);
    told(actor, "list.filed", report.importId());
    return report;
  }

  /** Takes a list back. */
  @Transactional
  public void withdraw(Actor actor, UUID id) {
    if (!find(actor, id).filed()) {
      throw Refused.because(
          Refused.Kind.CONFLICT,
          "This list does not lie in a drawer: there is nothing to take back.");
    }
    try {
      intake.withdraw(id);
    } catch (CannotWithdraw e) {
      throw Refused.because(Refused.Kind.CONFLICT, String.valueOf(e.getMessage()));
    }
    told(actor, "list.withdrawn", id);
  }

  /** Lists that lie in drawers, or did; the newest first. */
  @Transactional
  public List<ImportRecord> list(Actor actor) {
    return past.filed(actor);
  }

  /** One list, previewed or filed. */
  @Transactional
  public ImportRecord find(Actor actor, UUID id) {
    return past.find(actor, id).orElseThrow(() -> Refused.notFound("list"));
  }

  /** The first of its rejected rows. */
  @Transactional
  public List<RejectedRow> rejected(Actor actor, UUID id, int limit) {
    return past.rejected(find(actor, id).id(), limit);
  }

  /** The first of its remarks. */
  @Transactional
  public List<Remark> remarks(Actor actor, UUID id, int limit) {
    return past.remarks(find(actor, id).id(), limit);
  }

  /** The fate of rows behind one. */
  @Transactional
  public List<RowFate> fates(Actor actor, UUID id, int after, int limit) {
    return past.fates(find(actor, id).id(), after, limit);
  }

  /** The name of a drawer of theirs; nothing when there is none. */
  @Transactional
  public Optional<String> drawerName(Actor actor, UUID drawer) {
    return drawers.list(actor.company()).stream()
        .filter(one -> one.id().equals(drawer))
        .map(Drawer::name)
        .findFirst();
  }

  private ImportReport read(ImportOrder order, Actor actor) {
    ImportReport report = intake.importList(order);
    past.by(report.importId(), actor);
    return report;
  }

  private void told(Actor actor, String what, UUID id) {
    audit.note(actor.company(), actor.person().toString(), what, id.toString(), "");
    events.publishEvent(new ListFiled(actor.company(), id, LocalDate.now(clock)));
  }

  private ImportOrder order(Actor actor, UUID drawer, Path list) {
    RegionTree tree = regions.tree(actor.company());
    return order(actor, drawer, list, tree, RegionLocator.of(tree));
  }

  private ImportOrder order(
      Actor actor, UUID drawer, Path list, RegionTree tree, RegionLocator locator) {
    return ImportOrder.of(actor.company(), drawer, list, LocalDate.now(clock), locator)
        .inCurrency(tree.company().currency());
  }

  /** The topmost of their regions; none for whoever looks after the whole company. */
  private static Optional<UUID> home(Actor actor, RegionTree tree) {
    return actor.regions().contains(actor.company())
        ? Optional.empty()
        : tree.regions().stream().map(Region::id).filter(actor.regions()::contains).findFirst();
  }
}
