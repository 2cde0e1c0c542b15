package org.code99.wins;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.code99.api.Money;
import org.code99.database.Sql;
import org.code99.people.Actor;
import org.code99.people.Role;
import org.code99.web.Fault;
import org.code99.web.Sound;

/** Keeps what orders and invoices cost us, where anybody knows; the newest word holds. */
@Singleton
class Costs {
  private static final List<DocumentKind> PRICED =
      List.of(DocumentKind.ORDER, DocumentKind.INVOICE);

  private final Sql sql;
  private final Clock clock;

  Costs(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** What is wrong with a cost, if one is told. */
  List<Fault> faults(Actor actor, MoneyDocument document, Optional<Money> cost) {
    return cost.map(told -> faults(actor, document, told)).orElse(List.of());
  }

  private List<Fault> faults(Actor actor, MoneyDocument document, Money cost) {
    if (!PRICED.contains(document.kind())) {
      return List.of(
          Fault.at("cost", "A cost price belongs to an order or an invoice: leave it out here."));
    }
    if (cost.minorUnits() < 0) {
      return List.of(Fault.at("cost", "It costs us nothing or more."));
    }
    if (!cost.currency().equals(document.amount().currency())) {
      return List.of(
          Fault.at(
              "cost",
              "The %s is in %s: tell its cost in that."
                  .formatted(document.words(), document.amount().currency())));
    }
    return Stream.of(Sound.amount("cost", cost), lowered(actor, document, cost))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Whoever may not stand for a low margin cannot talk it away either. */
  private Optional<Fault> lowered(Actor actor, MoneyDocument document, Money cost) {
    if (actor.is(Role.MANAGER) || actor.is(Role.ADMIN)) {
      return Optional.empty();
    }
    return sql.first(
            """
            SELECT c.cost_minor FROM wins_cost c JOIN wins_document d ON d.id = c.document_id
             WHERE d.company_id = ? AND d.kind = ? AND d.number = ? AND c.told_by <> ?
             ORDER BY c.ordinal DESC LIMIT 1
            """,
            row -> Money.of(row.getLong(1), cost.currency()),
            actor.company(),
            document.kind().code(),
            document.number(),
            actor.person())
        .filter(said -> cost.minorUnits() < said.minorUnits())
        .map(said ->
            Fault.at(
                "cost",
                "Somebody else told that the %s costs us %s: only a manager or an admin tells less. Ask yours."
                    .formatted(document.words(), said)));
  }

  /** Writes a cost down, unless it is what was said last; whether it is news. */
  boolean tell(Actor actor, UUID document, Money cost) {
    return sql.run(
            """
            INSERT INTO wins_cost (document_id, ordinal, company_id, cost_minor, told_by, told_at)
            SELECT d.id, 1 + coalesce(c.ordinal, 0), d.company_id, ?, ?::uuid, ?::timestamptz
              FROM wins_document d
              LEFT JOIN LATERAL (SELECT ordinal, cost_minor FROM wins_cost c
                                  WHERE c.document_id = d.id ORDER BY ordinal DESC LIMIT 1) c ON true
             WHERE d.id = ? AND c.cost_minor IS DISTINCT FROM ?
            """,
            cost.minorUnits(),
            actor.person(),
            clock.instant(),
            document,
            cost.minorUnits())
        == 1;
  }

  /** The same for a document by its kind and number. */
  boolean tell(Actor actor, MoneyDocument document, Money cost) {
    UUID id =
        sql.first(
                "SELECT id FROM wins_document WHERE company_id = ? AND kind = ? AND number = ?",
                row -> row.getObject(1, UUID.class),
                actor.company(),
                document.kind().code(),
                document.number())
            .orElseThrow();
    return tell(actor, id, cost);
  }
}
