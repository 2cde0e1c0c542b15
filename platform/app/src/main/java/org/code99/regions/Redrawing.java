package org.code99.regions;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.code99.audit.Audit;
import org.code99.audit.Change;
import org.code99.audit.Overtaken;

/** Changes regions that are on the map already; the trail keeps what was changed. */
@Singleton
class Redrawing {
  private static final String DRAWN = "region.drawn";
  private static final String COMPANY_FILE = "company file";

  private final Companies companies;
  private final MapDrawing drawing;
  private final Audit audit;

  Redrawing(Companies companies, MapDrawing drawing, Audit audit) {
    this.companies = companies;
    this.drawing = drawing;
    this.audit = audit;
  }

  Map<String, String> redraw(
      UUID company, UUID region, RegionDraft wished, OptionalLong seen, String by) {
    companies.oneAtATime(company);
    RegionTree tree = drawing.tree(company);
    Region before = tree.region(region);
    RegionDraft draft = before.parent().isPresent() ? wished : wished.named(before.name());
    Map<String, String> faults = draft.faults();
    List<Change> changes = changes(tree, RegionDraft.of(before), draft);
    if (faults.isEmpty() && !changes.isEmpty()) {
      if (!drawing.redraw(company, region, draft, audit.next(company), seen)) {
        throw new Overtaken(
            audit.edits(company, Set.of(DRAWN), region.toString(), seen.orElse(before.version())));
      }
      audit.note(company, by, DRAWN, region.toString(), Change.detail(changes));
    }
    return faults;
  }

  /** Draws as a company file says; who has a form of a changed region before them is told so. */
  List<String> draw(UUID company, List<MapOrder> orders) {
    companies.oneAtATime(company);
    RegionTree before = drawing.tree(company);
    List<String> faults = drawing.draw(company, orders);
    if (faults.isEmpty()) {
      drawing.tree(company).regions().stream()
          .filter(region -> before.has(region.id()))
          .forEach(region -> noteRedrawn(before, region));
    }
    return faults;
  }

  private void noteRedrawn(RegionTree before, Region now) {
    UUID company = before.company().id();
    RegionDraft draft = RegionDraft.of(now);
    List<Change> changes = changes(before, RegionDraft.of(before.region(now.id())), draft);
    if (!changes.isEmpty()) {
      drawing.redraw(company, now.id(), draft, audit.next(company), OptionalLong.empty());
      audit.note(company, COMPANY_FILE, DRAWN, now.id().toString(), Change.detail(changes));
    }
  }

  private static List<Change> changes(RegionTree tree, RegionDraft before, RegionDraft after) {
    String currency = tree.company().currency();
    return Change.between(before.parts(currency), after.parts(currency));
  }
}
