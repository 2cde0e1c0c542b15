package org.code99.commission;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.code99.api.Money;
import org.code99.database.Sql;

/** Reads the ledger: balances by state, and every line of a statement. */
@Singleton
class Accounts {
  private final Sql sql;

  Accounts(Sql sql) {
    this.sql = sql;
  }

  List<Balance> balances(UUID company, UUID person) {
    return sql.list(
        """
        SELECT p.currency,
               coalesce(sum(p.amount_minor) FILTER (WHERE p.account = 'expected'), 0)::bigint AS expected,
               coalesce(sum(p.amount_minor) FILTER (WHERE p.account = 'earned'), 0)::bigint AS earned,
               coalesce(sum(p.amount_minor) FILTER (WHERE p.account = 'payable'), 0)::bigint AS payable,
               coalesce(sum(p.amount_minor) FILTER (WHERE p.account = 'paid'), 0)::bigint AS paid
          FROM commission_transfer t JOIN commission_posting p ON p.transfer_id = t.id
         WHERE t.company_id = ? AND t.beneficiary = ?
         GROUP BY p.currency
         ORDER BY p.currency COLLATE "C"
        """,
        row -> {
          String currency = row.getString("currency");
          return new Balance(
              Money.of(row.getLong("expected"), currency),
              Money.of(row.getLong("earned"), currency),
              Money.of(row.getLong("payable"), currency),
              Money.of(row.getLong("paid"), currency));
        },
        company,
        person);
  }

  List<Statement.Line> lines(UUID company, UUID person) {
    return sql.list(
        """
        SELECT t.day, t.kind, p.amount_minor, p.currency, t.component,
               coalesce(replace(d.kind, '-', ' ') || ' ' || d.number, '') AS document,
               t.file_id, f.account_no, f.company AS customer, t.rule, t.rule_version, t.explanation
          FROM commission_transfer t
          JOIN commission_posting p ON p.transfer_id = t.id
           AND p.account = CASE t.kind WHEN 'expected' THEN 'expected' WHEN 'release' THEN 'payable'
                                       WHEN 'payout' THEN 'paid' ELSE 'earned' END
          JOIN drawers_file f ON f.id = t.file_id
          LEFT JOIN wins_document d ON d.id = t.document_id
         WHERE t.company_id = ? AND t.beneficiary = ?
         ORDER BY t.id DESC
        """,
        row ->
            new Statement.Line(
                row.getObject("day", LocalDate.class),
                row.getString("kind"),
                Money.of(row.getLong("amount_minor"), row.getString("currency")),
                row.getString("component"),
                row.getString("document"),
                row.getObject("file_id", UUID.class),
                row.getString("account_no"),
                row.getString("customer"),
                row.getString("rule"),
                row.getString("rule_version"),
                row.getString("explanation")),
        company,
        person);
  }
}
