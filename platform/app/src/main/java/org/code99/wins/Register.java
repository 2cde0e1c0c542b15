package org.code99.wins;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.Money;
import org.code99.database.Ids;
import org.code99.database.Sql;
import org.code99.drawers.VisibleFile;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.web.Fault;
import org.code99.web.Sound;

/** Keeps documents, each number once, and sees that those about one invoice fit together. */
@Singleton
class Register {
  private final Sql sql;
  private final Ids ids;
  private final LocalDays days;
  private final Clock clock;

  Register(Sql sql, Ids ids, LocalDays days, Clock clock) {
    this.sql = sql;
    this.ids = ids;
    this.days = days;
    this.clock = clock;
  }

  /** What became of one document. */
  enum Fate {
    ADDED,
    KNOWN,
    FAULTY
  }

  /** Writes a document down, or adds all that is wrong with it to the faults. */
  Fate take(Actor actor, VisibleFile file, MoneyDocument told, List<Fault> faults) {
    int before = faults.size();
    plausible(told, faults);
    Sound.past("on", told.on(), days.today(actor)).ifPresent(faults::add);
    Optional<Twin> twin = twin(actor.company(), told);
    if (twin.isPresent()) {
      if (twin.get().isLike(file, told)) {
        return faults.size() == before ? Fate.KNOWN : Fate.FAULTY;
      }
      faults.add(
          Fault.at(
              "number",
              "The %s stands here already with other facts%s: a document is never changed. Give the new one a number of its own, or record a credit note."
                  .formatted(told.words(), twin.get().cancelled() ? ", and was cancelled" : "")));
    } else {
      fits(actor.company(), file, told, faults);
    }
    if (faults.size() > before) {
      return Fate.FAULTY;
    }
    sql.run(
        """
        INSERT INTO wins_document (id, company_id, file_id, kind, number, day, amount_minor, currency, applies_to,
               recorded_by, recorded_at, ordinal)
        SELECT ?, ?::uuid, ?::uuid, ?, ?, ?::date, ?, ?, ?, ?::uuid, ?::timestamptz,
               (SELECT 1 + count(*) FROM wins_document WHERE file_id = ?)
        """,
        ids.next(),
        actor.company(),
        file.id(),
        told.kind().code(),
        told.number(),
        told.on(),
        told.amount().minorUnits(),
        told.amount().currency(),
        told.appliesTo(),
        actor.person(),
        clock.instant(),
        file.id());
    return Fate.ADDED;
  }

  /** All documents of a file, the newest day last. */
  List<StoredDocument> of(UUID company, UUID file) {
    return sql.list(
        """
        SELECT d.*, coalesce(m.lifetime, 0) AS lifetime, c.document_id IS NOT NULL AS cancelled
          FROM wins_document d
          LEFT JOIN wins_money m ON m.id = d.id
          LEFT JOIN wins_cancellation c ON c.document_id = d.id
         WHERE d.company_id = ? AND d.file_id = ?
         ORDER BY d.day, d.kind COLLATE "C", d.number COLLATE "C"
        """,
        row ->
            new StoredDocument(
                row.getObject("id", UUID.class),
                document(row),
                row.getInt("lifetime"),
                row.getBoolean("cancelled")),
        company,
        file);
  }

  /** One of them. */
  Optional<StoredDocument> find(UUID company, UUID file, UUID document) {
    return of(company, file).stream().filter(one -> one.id().equals(document)).findFirst();
  }

  private static void plausible(MoneyDocument told, List<Fault> faults) {
    faults.addAll(figures(told.kind().words(), told.number(), told.amount()));
    if (told.kind().appliesToInvoice() && told.appliesTo().isBlank()) {
      faults.add(
          Fault.at(
              "applies_to",
              "The %s does not say which invoice it is for: name the invoice's number."
                  .formatted(told.words())));
    }
  }

  /** What is wrong with a number and an amount, of whatever kind the document is. */
  static List<Fault> figures(String kind, String number, Money amount) {
    List<Fault> faults = new ArrayList<>();
    if (number.isBlank()) {
      faults.add(Fault.at("number", "The %s has no number: give it one.".formatted(kind)));
    }
    Sound.name("number", number).ifPresent(faults::add);
    if (amount.minorUnits() <= 0) {
      faults.add(
          Fault.at(
              "amount",
              "The %s is about %s: amounts are more than nothing, the kind says what is taken off."
                  .formatted((kind + " " + number).strip(), amount)));
    }
    Sound.amount("amount", amount).ifPresent(faults::add);
    return faults;
  }

  private void fits(UUID company, VisibleFile file, MoneyDocument told, List<Fault> faults) {
    List<Kin> kin = kin(company, told);
    for (Kin other : kin) {
      if (!other.file().equals(file.id())) {
        faults.add(
            Fault.at(
                "account_no",
                "The %s is of another customer than the %s: look at both numbers."
                    .formatted(told.words(), other.document().words())));
      } else if (!other.document().amount().currency().equals(told.amount().currency())) {
        faults.add(
            Fault.at(
                "currency",
                "The %s is in %s, the %s in %s: both need the same currency."
                    .formatted(
                        told.words(),
                        told.amount().currency(),
                        other.document().words(),
                        other.document().amount().currency())));
      }
    }
    if (faults.isEmpty()) {
      notTooMuchCredit(told, kin, faults);
    }
  }

  private static void notTooMuchCredit(MoneyDocument told, List<Kin> kin, List<Fault> faults) {
    List<MoneyDocument> all = new ArrayList<>(kin.stream().map(Kin::document).toList());
    all.add(told);
    Optional<MoneyDocument> invoice =
        all.stream().filter(document -> document.kind() == DocumentKind.INVOICE).findFirst();
    long credited =
        all.stream()
            .filter(document -> document.kind() == DocumentKind.CREDIT_NOTE)
            .mapToLong(document -> document.amount().minorUnits())
            .sum();
    if (invoice.isPresent() && credited > invoice.get().amount().minorUnits()) {
      faults.add(
          Fault.at(
              "amount",
              "With the %s the credit notes for invoice %s come to %s, more than its %s: check the amounts."
                  .formatted(
                      told.words(),
                      invoice.get().number(),
                      Money.of(credited, told.amount().currency()),
                      invoice.get().amount())));
    }
  }

  /** Documents about the same invoice; for an order there are none that matter. */
  private List<Kin> kin(UUID company, MoneyDocument told) {
    if (told.kind() == DocumentKind.ORDER) {
      return List.of();
    }
    String invoice = told.kind() == DocumentKind.INVOICE ? told.number() : told.appliesTo();
    return sql.list(
        """
        SELECT d.* FROM wins_document d
         WHERE d.company_id = ?
           AND ((d.kind = 'invoice' AND d.number = ?)
             OR (d.kind IN ('payment', 'credit-note') AND d.applies_to = ?))
           AND NOT EXISTS (SELECT FROM wins_cancellation c WHERE c.document_id = d.id)
         ORDER BY d.id
        """,
        row -> new Kin(row.getObject("file_id", UUID.class), document(row)),
        company,
        invoice,
        invoice);
  }

  private Optional<Twin> twin(UUID company, MoneyDocument told) {
    return sql.first(
        """
        SELECT d.*, EXISTS (SELECT FROM wins_cancellation c WHERE c.document_id = d.id) AS cancelled
          FROM wins_document d WHERE d.company_id = ? AND d.kind = ? AND d.number = ?
        """,
        row ->
            new Twin(
                row.getObject("file_id", UUID.class), document(row), row.getBoolean("cancelled")),
        company,
        told.kind().code(),
        told.number());
  }

  private static MoneyDocument document(ResultSet row) throws SQLException {
    return new MoneyDocument(
        DocumentKind.of(row.getString("kind")).orElseThrow(),
        row.getString("number"),
        row.getObject("day", LocalDate.class),
        Money.of(row.getLong("amount_minor"), row.getString("currency")),
        row.getString("applies_to"));
  }

  private record Kin(UUID file, MoneyDocument document) {}

  private record Twin(UUID file, MoneyDocument document, boolean cancelled) {
    boolean isLike(VisibleFile other, MoneyDocument told) {
      return !cancelled && file.equals(other.id()) && document.equals(told);
    }
  }
}
