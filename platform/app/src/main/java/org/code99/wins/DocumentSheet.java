package org.code99.wins;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.code99.api.Money;
import org.code99.intake.SheetRow;
import org.code99.intake.SmallSheet.Column;

/** How a list of documents is written. */
final class DocumentSheet {
  static final List<Column> COLUMNS =
      List.of(
          Column.needed(
              "account_no",
              "account",
              "account number",
              "customer no",
              "customer number",
              "kundennummer",
              "kunden-nr",
              "debitor",
              "debitorennummer",
              "numero client",
              "code client",
              "numero de cliente"),
          Column.needed(
              "kind",
              "type",
              "document type",
              "art",
              "belegart",
              "nature",
              "type de piece",
              "tipo"),
          Column.needed(
              "number",
              "document no",
              "document number",
              "no",
              "nr",
              "nummer",
              "belegnummer",
              "beleg-nr",
              "numero",
              "piece",
              "numero de documento"),
          Column.needed(
              "date",
              "day",
              "document date",
              "datum",
              "belegdatum",
              "tag",
              "date de piece",
              "fecha"),
          Column.needed(
              "amount",
              "net",
              "net amount",
              "betrag",
              "netto",
              "nettobetrag",
              "montant",
              "importe"),
          Column.optional("currency", "waehrung", "währung", "devise", "moneda"),
          Column.optional(
              "applies_to",
              "invoice",
              "invoice no",
              "invoice number",
              "for invoice",
              "rechnung",
              "rechnungsnummer",
              "zu rechnung",
              "facture",
              "numero de facture",
              "factura"),
          Column.optional(
              "cost",
              "cost price",
              "our cost",
              "selbstkosten",
              "einstandspreis",
              "cout de revient",
              "coste"));

  private DocumentSheet() {}

  /** What the row's order or invoice costs us, where it says so. */
  static Optional<Money> cost(SheetRow row, String currency) {
    return row.text("cost").isEmpty() ? Optional.empty() : row.amount("cost", "currency", currency);
  }

  /** The document of a row; empty when the row has faults. */
  static Optional<MoneyDocument> document(SheetRow row, String currency) {
    String number = row.needed("number");
    Optional<LocalDate> on = row.day("date");
    Optional<Money> amount = row.amount("amount", "currency", currency);
    String word = row.needed("kind");
    Optional<DocumentKind> kind = DocumentKind.of(word);
    if (kind.isEmpty() && !word.isEmpty()) {
      row.fault(
          "kind",
          "A '%s' is not known here: write order, invoice, payment or credit note."
              .formatted(word));
    }
    return row.faults().isEmpty()
        ? Optional.of(
            new MoneyDocument(
                kind.orElseThrow(),
                number,
                on.orElseThrow(),
                amount.orElseThrow(),
                row.text("applies_to")))
        : Optional.empty();
  }
}
