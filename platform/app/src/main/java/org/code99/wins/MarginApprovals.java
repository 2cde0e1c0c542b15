package org.code99.wins;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.audit.Audit;
import org.code99.database.Sql;
import org.code99.drawers.VisibleFile;
import org.code99.people.Actor;
import org.code99.regions.HouseRules;
import org.code99.regions.Rule;
import org.code99.regions.RuleFault;
import org.code99.web.Fault;
import org.code99.web.Refused;

/** Managers stand for first orders that leave too little, by name and with a reason. */
@Singleton
class MarginApprovals {
  private final MarginBook book;
  private final HouseRules rules;
  private final Sql sql;
  private final Clock clock;
  private final Audit audit;

  MarginApprovals(MarginBook book, HouseRules rules, Sql sql, Clock clock, Audit audit) {
    this.book = book;
    this.rules = rules;
    this.sql = sql;
    this.clock = clock;
    this.audit = audit;
  }

  /** For one of those that wait, or where none is named, for the last of them. */
  void add(Actor manager, VisibleFile head, Optional<UUID> document, String why) {
    sql.list("SELECT 1 FROM drawers_file WHERE id = ? FOR NO KEY UPDATE", row -> true, head.id());
    Margin margin =
        book.of(manager.company(), List.of(head.id())).stream()
            .filter(Margin::asks)
            .filter(asking -> document.map(asking.document()::equals).orElse(true))
            .reduce((first, second) -> second)
            .orElseThrow(() ->
                Refused.because(
                    Refused.Kind.CONFLICT, "No first order of theirs waits for anybody."));
    List<RuleFault> faults =
        rules.override(
            manager.company(),
            head.region(),
            Rule.MARGIN_FLOOR,
            head.id(),
            manager.person(),
            manager.name(),
            why);
    if (!faults.isEmpty()) {
      throw new Refused(
          Refused.Kind.INVALID,
          faults.stream().map(fault -> Fault.at("because", fault.sentence())).toList());
    }
    write(manager, head, margin, why);
    audit.note(
        manager.company(),
        manager.person().toString(),
        "wins.margin.approved",
        head.id().toString(),
        "lifetime=%d margin=%s floor=%s"
            .formatted(
                margin.lifetime(),
                margin.percent().map(Object::toString).orElse("unknown"),
                margin.floor().map(Object::toString).orElse("")));
  }

  private void write(Actor manager, VisibleFile head, Margin margin, String why) {
    sql.run(
        """
        INSERT INTO wins_approval (file_id, lifetime, ordinal, company_id, document_id, margin, why,
               approved_by, approved_name, approved_at)
        SELECT ?::uuid, ?, 1 + count(*), ?::uuid, ?::uuid, ?::bigint, ?, ?::uuid, ?, ?::timestamptz
          FROM wins_approval WHERE file_id = ? AND lifetime = ?
        """,
        head.id(),
        margin.lifetime(),
        manager.company(),
        margin.document(),
        margin.percent().map(percent -> percent.movePointRight(2).longValueExact()).orElse(null),
        why.strip(),
        manager.person(),
        manager.name(),
        clock.instant(),
        head.id(),
        margin.lifetime());
  }
}
