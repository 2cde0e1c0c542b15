package org.code99.dossier;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.code99.intake.Sheet;

/** What a history file tells of, and what others call it: English, German, French, Spanish. */
public enum FactKind {
  /** They ordered. */
  ORDER(
      "orders, sales order, auftrag, auftraege, bestellung, commande, commandes, pedido, pedidos"),
  /** We invoiced. */
  INVOICE("invoices, bill, rechnung, rechnungen, facture, factures, factura, facturas"),
  /** We took something off an invoice. */
  CREDIT_NOTE(
      "credit notes, credit, credit memo, gutschrift, gutschriften, avoir, avoirs, nota de credito, abono"),
  /** They paid. */
  PAYMENT("payments, zahlung, zahlungen, zahlungseingang, paiement, paiements, pago, pagos"),
  /** We promised a delivery for a day, and it came on that day or another. */
  DELIVERY(
      "deliveries, shipment, lieferung, lieferungen, lieferschein, livraison, livraisons, entrega, entregas"),
  /** They complained. */
  COMPLAINT(
      "complaints, incident, ticket, claim, reklamation, reklamationen, beschwerde, reclamation,"
          + " reclamations, plainte, reclamacion, queja, incidencia"),
  /** A letter, mail or note of a call. */
  LETTER(
      "letters, correspondence, mail, call, schriftverkehr, brief, courrier, correspondance, carta,"
          + " correspondencia"),
  /** Somebody who works or worked there. */
  PERSON(
      "people, contact, contacts, ansprechpartner, kontakt, personne, interlocuteur, persona, contacto"),
  /** An earlier attempt to win them back. */
  ATTEMPT("attempts, past attempt, win-back, rueckgewinnung, versuch, tentative, relance, intento"),
  /** A legal or financial matter that was left open. */
  OPEN_ITEM(
      "open items, dispute, legal, offener posten, offene posten, rechtsstreit, litige, poste ouvert,"
          + " litigio, partida abierta");

  private final String others;

  FactKind(String others) {
    this.others = others;
  }

  /** As files, tables and the API write it: {@code credit-note}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of a word, if it is one. */
  public static Optional<FactKind> of(String word) {
    String plain = Sheet.plain(word);
    return Arrays.stream(values()).filter(kind -> kind.names().contains(plain)).findFirst();
  }

  /** The codes of all kinds, for messages. */
  static String codes() {
    return Arrays.stream(values()).map(FactKind::code).collect(Collectors.joining(", "));
  }

  private List<String> names() {
    return Arrays.stream((code() + "," + others).split(", *", -1)).map(Sheet::plain).toList();
  }
}
