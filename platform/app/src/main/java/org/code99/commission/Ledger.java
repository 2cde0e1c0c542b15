package org.code99.commission;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.code99.api.Money;
import org.code99.database.Ids;
import org.code99.database.Sql;
import org.jspecify.annotations.Nullable;

/** The double entry: nothing is changed, a correction is one more transfer. */
@Singleton
class Ledger {
  private static final Reckoned.Rule NO_LONGER = new Reckoned.Rule("house/no-longer-due", "1");

  private final Sql sql;
  private final Ids ids;
  private final Clock clock;

  Ledger(Sql sql, Ids ids, Clock clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  /** Writes what is missing between what stands there and what is due. */
  void settleTo(UUID company, WinToPay win, Map<Slot, Due> dues, LocalDate today) {
    Map<Slot, Held> held = held(win);
    Set<Slot> slots = new TreeSet<>(Slot.ORDER);
    slots.addAll(held.keySet());
    slots.addAll(dues.keySet());
    for (Slot slot : slots) {
      Held now = held.getOrDefault(slot, Held.NOTHING);
      Due due = dues.getOrDefault(slot, noLongerDue(slot, win));
      long change = Math.subtractExact(due.minor(), now.minor());
      if (change != 0) {
        String source = now.times() == 0 ? due.source() : due.source() + "#" + (now.times() + 1);
        write(
            company,
            new Transfer(
                slot,
                source,
                due.rule(),
                win.file(),
                win.lifetime(),
                Optional.empty(),
                Money.of(change, win.currency()),
                now.times() == 0 ? due.why() : anew(now, due, win.currency())),
            today);
      }
    }
  }

  /** One transfer with its two postings. */
  void write(UUID company, Transfer transfer, LocalDate day) {
    UUID id = ids.next();
    Slot slot = transfer.slot();
    sql.run(
        """
        INSERT INTO commission_transfer (id, company_id, kind, source_event, rule, rule_version, beneficiary, component,
               file_id, lifetime, document_id, payout_id, explanation, day, made_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        company,
        slot.kind().code(),
        transfer.source(),
        transfer.rule().name(),
        transfer.rule().version(),
        slot.beneficiary(),
        slot.component(),
        transfer.file(),
        transfer.lifetime(),
        slot.document().orElse(null),
        transfer.payout().orElse(null),
        transfer.explanation(),
        day,
        clock.instant());
    post(company, id, slot.kind().from(), transfer.amount().negated());
    post(company, id, slot.kind().to(), transfer.amount());
  }

  /**
   * A transfer to be written.
   *
   * @param amount that the account of its kind grows by
   */
  record Transfer(
      Slot slot,
      String source,
      Reckoned.Rule rule,
      UUID file,
      int lifetime,
      Optional<UUID> payout,
      Money amount,
      String explanation) {}

  private record Held(long minor, int times) {
    static final Held NOTHING = new Held(0, 0);
  }

  private void post(UUID company, UUID transfer, String account, Money amount) {
    sql.run(
        "INSERT INTO commission_posting (transfer_id, account, company_id, amount_minor, currency) VALUES (?, ?, ?, ?, ?)",
        transfer,
        account,
        company,
        amount.minorUnits(),
        amount.currency());
  }

  private Map<Slot, Held> held(WinToPay win) {
    Map<Slot, Held> held = new HashMap<>();
    sql.each(
        """
        SELECT t.kind, t.document_id, t.component, t.beneficiary, sum(p.amount_minor)::bigint AS minor, count(*) AS times
          FROM commission_transfer t
          JOIN commission_posting p ON p.transfer_id = t.id
           AND p.account = CASE t.kind WHEN 'expected' THEN 'expected' WHEN 'release' THEN 'payable' ELSE 'earned' END
         WHERE t.file_id = ? AND t.lifetime = ? AND p.currency = ? AND t.kind <> 'payout'
         GROUP BY t.kind, t.document_id, t.component, t.beneficiary
        """,
        row -> {
          @Nullable UUID document = row.getObject("document_id", UUID.class);
          held.put(
              new Slot(
                  Slot.Kind.of(row.getString("kind")),
                  Optional.ofNullable(document),
                  row.getString("component"),
                  row.getObject("beneficiary", UUID.class)),
              new Held(row.getLong("minor"), row.getInt("times")));
        },
        win.file(),
        win.lifetime(),
        win.currency());
    return held;
  }

  private static Due noLongerDue(Slot slot, WinToPay win) {
    return new Due(
        0,
        slot.document().map(UUID::toString).orElse(slot.kind().code() + " " + win.key())
            + " "
            + slot.component(),
        NO_LONGER,
        "Nothing is due here any more (file %s, %s, relationship number %d)."
            .formatted(win.accountNo(), win.customer(), win.lifetime()));
  }

  private static String anew(Held now, Due due, String currency) {
    return "Reckoned anew: %s becomes %s. %s"
        .formatted(Money.of(now.minor(), currency), Money.of(due.minor(), currency), due.why());
  }
}
