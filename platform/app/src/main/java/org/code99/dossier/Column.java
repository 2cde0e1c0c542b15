package org.code99.dossier;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.code99.intake.Sheet;

/** The columns of a history file, and what others call them. An earlier name beats a later one. */
enum Column {
  ACCOUNT_NO(
      "account number, account id, account, customer no, customer number, customer id, kundennummer,"
          + " kunden-nr, kdnr, debitor, debitorennummer, no client, numero client, code client,"
          + " no cliente, numero de cliente, codigo cliente"),
  KIND("type, record type, document type, art, belegart, typ, genre, type de piece, tipo, clase"),
  NUMBER(
      "document number, document no, doc no, no, reference, invoice number, invoice no, order number,"
          + " belegnummer, belegnr, beleg, nummer, rechnungsnummer, numero, numero de piece, piece,"
          + " numero de documento, documento"),
  DATE(
      "on, day, document date, posting date, invoice date, order date, datum, belegdatum, rechnungsdatum,"
          + " date de piece, fecha, fecha de documento"),
  PROMISED(
      "promised date, promised on, due, due date, confirmed date, zugesagt, zugesagt am, liefertermin,"
          + " wunschtermin, promis, date promise, prometido, fecha prometida"),
  ACTUAL(
      "actual date, delivered, delivered on, delivery date, geliefert, geliefert am, lieferdatum, livre,"
          + " livre le, date de livraison, entregado, fecha de entrega"),
  AMOUNT(
      "value, total, net amount, sum, betrag, nettobetrag, summe, montant, montant ht, importe, monto"),
  CURRENCY("currency code, ccy, waehrung, wahrung, devise, monnaie, moneda, divisa"),
  PERSON(
      "name, contact, by, who, ansprechpartner, person, kontakt, personne, nom, persona, nombre"),
  STATE("status, stand, zustand, etat, statut, estado"),
  WORDS(
      "text, note, notes, description, subject, comment, bemerkung, beschreibung, betreff, notiz,"
          + " commentaire, objet, texte, texto, descripcion, comentario"),
  SOURCE("system, origin, quelle, herkunft, origine, fuente, origen");

  private static final Map<Column, List<String>> NAMES = names();

  private final String others;

  Column(String others) {
    this.others = others;
  }

  /** As messages write it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a heading, made plain, is one of ours. */
  static boolean isKnown(String plain) {
    return NAMES.values().stream().anyMatch(names -> names.contains(plain));
  }

  /** Which column of the file each of ours is; each of the file's is taken once. */
  static Map<Column, Integer> of(List<String> headings) {
    List<String> plain = headings.stream().map(Sheet::plain).toList();
    Map<Column, Integer> found = new EnumMap<>(Column.class);
    int ranks = NAMES.values().stream().mapToInt(List::size).max().orElse(0);
    for (int rank = 0; rank < ranks; rank++) {
      for (Column column : values()) {
        List<String> names = NAMES.getOrDefault(column, List.of());
        int at = rank < names.size() ? plain.indexOf(names.get(rank)) : -1;
        if (at >= 0 && !found.containsKey(column) && !found.containsValue(at)) {
          found.put(column, at);
        }
      }
    }
    return found;
  }

  private static Map<Column, List<String>> names() {
    Map<Column, List<String>> names = new EnumMap<>(Column.class);
    for (Column column : values()) {
      names.put(
          column,
          Arrays.stream((column.word() + "," + column.others).split(", *", -1))
              .map(Sheet::plain)
              .toList());
    }
    return names;
  }
}
