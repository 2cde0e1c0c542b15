package org.code99.wins;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a document of a second lifetime is. */
public enum DocumentKind {
  /** They ordered. */
  ORDER("auftrag|bestellung|commande|pedido|ord"),
  /** We invoiced. */
  INVOICE("rechnung|facture|factura|inv|bill"),
  /** They paid. */
  PAYMENT("zahlung|zahlungseingang|paiement|pago|pay|receipt"),
  /** We took an invoice back, in whole or in part. */
  CREDIT_NOTE("creditnote|credit|gutschrift|avoir|abono|nota de credito");

  /** Further words, between bars. */
  private final String synonyms;

  DocumentKind(String synonyms) {
    this.synonyms = "|" + synonyms + "|";
  }

  /** As stored and as the API writes it: {@code credit-note}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** In a sentence: {@code credit note}. */
  public String words() {
    return code().replace('-', ' ');
  }

  /** Whether it is about an invoice. */
  boolean appliesToInvoice() {
    return this == PAYMENT || this == CREDIT_NOTE;
  }

  /** The kind of a code or of a word that means it, in any case. */
  public static Optional<DocumentKind> of(String word) {
    String plain = word.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    return Arrays.stream(values())
        .filter(kind ->
            kind.code().equals(plain)
                || kind.words().equals(plain)
                || kind.synonyms.contains("|" + plain + "|"))
        .findFirst();
  }
}
