package org.code99.commission;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.Money;
import org.code99.audit.Audit;
import org.code99.database.Ids;
import org.code99.database.Sql;
import org.code99.people.Actor;
import org.code99.web.Fault;
import org.code99.web.Refused;
import org.code99.wins.Wins;

/** Records that commission was paid out; from then on its documents cannot be cancelled. */
@Singleton
class Payouts {
  private static final Reckoned.Rule RULE = new Reckoned.Rule("house/payout", "1");

  private final Sql sql;
  private final Ids ids;
  private final Clock clock;
  private final Ledger ledger;
  private final Wins wins;
  private final Audit audit;

  Payouts(Sql sql, Ids ids, Clock clock, Ledger ledger, Wins wins, Audit audit) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.ledger = ledger;
    this.wins = wins;
    this.audit = audit;
  }

  void record(Actor actor, UUID person, Money amount, String reference, LocalDate day) {
    List<Payable> payables = payables(actor.company(), person, amount.currency());
    long due = payables.stream().mapToLong(Payable::minor).sum();
    refuse(actor.company(), amount, reference, due);
    UUID payout = ids.next();
    sql.run(
        """
        INSERT INTO commission_payout (id, company_id, person, reference, paid_by, paid_at) VALUES (?, ?, ?, ?, ?, ?)
        """,
        payout,
        actor.company(),
        person,
        reference,
        actor.person(),
        clock.instant());
    for (Payable payable : payables) {
      ledger.write(
          actor.company(),
          new Ledger.Transfer(
              new Slot(Slot.Kind.PAYOUT, Optional.empty(), "", person),
              "payout " + payout + " " + payable.file() + "/" + payable.lifetime(),
              RULE,
              payable.file(),
              payable.lifetime(),
              Optional.of(payout),
              Money.of(payable.minor(), amount.currency()),
              "Paid out as %s (file %s, relationship number %d)."
                  .formatted(reference, payable.accountNo(), payable.lifetime())),
          day);
      wins.settled(actor.company(), documents(payable, person));
    }
    audit.note(
        actor.company(),
        actor.person().toString(),
        "commission.paid",
        payout.toString(),
        "person=%s amount=%s".formatted(person, amount));
  }

  private void refuse(UUID company, Money amount, String reference, long due) {
    List<Fault> faults = new ArrayList<>();
    if (reference.isBlank()) {
      faults.add(
          Fault.at("reference", "Name the payslip or transfer by which it was paid: a reference."));
    } else if (sql.first(
            "SELECT 1 FROM commission_payout WHERE company_id = ? AND reference = ?",
            row -> true,
            company,
            reference)
        .isPresent()) {
      faults.add(
          Fault.at(
              "reference",
              "The reference '%s' was recorded already: each payment has its own."
                  .formatted(reference)));
    }
    if (due <= 0) {
      faults.add(
          Fault.at(
              "amount",
              "Nothing is payable in %s: there is nothing to record."
                  .formatted(amount.currency())));
    }
    Refused.Kind kind = faults.isEmpty() ? Refused.Kind.CONFLICT : Refused.Kind.INVALID;
    if (due > 0 && due != amount.minorUnits()) {
      faults.add(
          Fault.at(
              "amount",
              "%s is payable by now, not %s: look at the statement again and pay what stands there."
                  .formatted(Money.of(due, amount.currency()), amount)));
    }
    if (!faults.isEmpty()) {
      throw new Refused(kind, faults);
    }
  }

  private List<Payable> payables(UUID company, UUID person, String currency) {
    return sql.list(
        """
        SELECT t.file_id, f.account_no, t.lifetime, sum(p.amount_minor)::bigint AS minor
          FROM commission_transfer t
          JOIN commission_posting p ON p.transfer_id = t.id AND p.account = 'payable'
          JOIN drawers_file f ON f.id = t.file_id
         WHERE t.company_id = ? AND t.beneficiary = ? AND p.currency = ?
         GROUP BY t.file_id, f.account_no, t.lifetime
        HAVING sum(p.amount_minor) <> 0
         ORDER BY f.account_no COLLATE "C", t.lifetime
        """,
        row ->
            new Payable(
                row.getObject("file_id", UUID.class),
                row.getString("account_no"),
                row.getInt("lifetime"),
                row.getLong("minor")),
        company,
        person,
        currency);
  }

  private List<UUID> documents(Payable payable, UUID person) {
    return sql.list(
        """
        SELECT DISTINCT unnest(ARRAY[m.id, m.base_id]) AS id
          FROM commission_transfer t JOIN wins_money m ON m.id = t.document_id
         WHERE t.file_id = ? AND t.lifetime = ? AND t.beneficiary = ?
        """,
        row -> row.getObject("id", UUID.class),
        payable.file(),
        payable.lifetime(),
        person);
  }

  private record Payable(UUID file, String accountNo, int lifetime, long minor) {}
}
