package org.code99.intake;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The columns that a list may have, and what others call them: English, German, French, Spanish.
 */
enum Field {
  ACCOUNT_NO(
      "account number, account id, account, customer no, customer number, customer id, client id,"
          + " client number, kundennummer, kunden-nr, kdnr, debitor, debitorennummer, konto, kontonummer,"
          + " numero client, no client, code client, numero de compte, numero de cliente, no cliente,"
          + " codigo cliente, cuenta, crm id"),
  COMPANY(
      "company name, customer, customer name, account name, client, client name, organisation,"
          + " organization, business, business name, firma, firmenname, unternehmen, kunde, kundenname, name,"
          + " societe, entreprise, raison sociale, nom du client, empresa, compania, razon social, cliente,"
          + " nombre del cliente"),
  STREET(
      "address, street address, address 1, address line 1, strasse, anschrift, adresse,"
          + " strasse und hausnummer, rue, voie, calle, direccion, domicilio"),
  POSTAL_CODE(
      "postcode, post code, zip, zip code, zipcode, plz, postleitzahl, code postal, cp, codigo postal"),
  CITY("town, place, ort, stadt, ville, commune, localite, ciudad, poblacion, localidad"),
  REGION(
      "state, province, county, territory, area, bundesland, gebiet, verkaufsgebiet, departement,"
          + " secteur, territoire, provincia, comunidad, zona, territorio"),
  COUNTRY("country code, nation, land, landeskennung, pays, code pays, pais"),
  INDUSTRY(
      "sector, business sector, line of business, vertical, branche, industrie, wirtschaftszweig,"
          + " secteur d activite, activite, sector de actividad, actividad, industria"),
  CURRENCY("currency code, ccy, waehrung, wahrung, devise, monnaie, moneda, divisa"),
  ANNUAL_REVENUE(
      "revenue, annual sales, sales, turnover, annual turnover, annual value, yearly revenue, umsatz,"
          + " jahresumsatz, umsatz pro jahr, chiffre d affaires, ca, ca annuel, facturacion,"
          + " facturacion anual, ingresos, ventas, ventas anuales"),
  ANNUAL_PROFIT(
      "profit, annual profit, profit lost, yearly profit, margin, gross profit, gross margin,"
          + " contribution margin, contribution, gewinn, rohertrag, deckungsbeitrag, db, marge, marge brute,"
          + " benefice, beneficio, margen, margen bruto, ganancia"),
  ANNUAL_COMMISSION(
      "commission, annual commission, commission lost, yearly commission, sales commission, provision,"
          + " vertriebsprovision, jahresprovision, commission annuelle, comision, comision anual"),
  LAST_ORDER_DATE(
      "last order, last purchase, last purchase date, last invoice, letzte bestellung, letzter auftrag,"
          + " letzter kauf, letztes bestelldatum, derniere commande, date derniere commande, dernier achat,"
          + " ultimo pedido, fecha ultimo pedido, ultima compra"),
  LOST_DATE(
      "lost on, date lost, loss date, lost, closed lost date, churn date, cancelled on, verloren am,"
          + " verlustdatum, verlust, kuendigung, kuendigungsdatum, perdu le, date de perte, date de depart,"
          + " fecha de perdida, perdido el, fecha de baja, baja"),
  LOSS_CODE(
      "reason code, loss reason code, lost reason code, churn code, grundcode, verlustcode,"
          + " verlustgrund code, code motif, code raison, codigo motivo, codigo de motivo"),
  LOSS_REASON(
      "reason, lost reason, reason lost, why lost, churn reason, closed lost reason, notes, note, comment,"
          + " comments, remarks, grund, verlustgrund, bemerkung, notiz, kommentar, motif, raison, motif de perte,"
          + " commentaire, remarque, motivo, motivo de perdida, comentario, nota, observaciones"),
  CUSTOMER_WORDS(
      "customer said, customer quote, verbatim, voice of the customer, customer comment, zitat,"
          + " worte des kunden, aussage des kunden, kundenaussage, verbatim client, paroles du client,"
          + " citation, palabras del cliente, cita, comentario del cliente"),
  INCIDENTS_12M(
      "incidents, complaints, complaints 12m, tickets, number of complaints, reklamationen, beschwerden,"
          + " vorfaelle, reclamations, incidents 12 mois, plaintes, incidencias, reclamaciones, quejas"),
  COMPETITOR(
      "lost to, competition, rival, new supplier, wettbewerber, mitbewerber, konkurrent, konkurrenz,"
          + " verloren an, concurrent, perdu au profit de, competidor, competencia"),
  CONTACT_NAME(
      "contact, contact person, buyer, person, full name, ansprechpartner, kontakt, kontaktperson,"
          + " einkaeufer, interlocuteur, personne de contact, nom du contact, contacto,"
          + " persona de contacto, nombre del contacto, interlocutor"),
  EMAIL(
      "e-mail, mail, email address, contact email, e-mail-adresse, mailadresse, courriel,"
          + " adresse email, correo, correo electronico"),
  PHONE(
      "telephone, phone number, tel, mobile, telefon, telefonnummer, rufnummer, handy, portable,"
          + " numero de telephone, telefono, movil"),
  OWNER_REP(
      "owner, rep, sales rep, account owner, account manager, salesperson, responsible, betreuer, vertreter,"
          + " verkaeufer, kundenbetreuer, zustaendig, aussendienst, vendeur, commercial, responsable,"
          + " charge de compte, vendedor, comercial, agente");

  private static final Map<Field, List<String>> SYNONYMS = plainSynonyms();

  private final String others;

  Field(String others) {
    this.others = others;
  }

  /** As in remarks and on the command line. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a heading, made plain, means this field; 0 is its own name, -1 is no. */
  int rank(String plainHeading) {
    if (plainHeading.equals(Headings.plain(word()))) {
      return 0;
    }
    int at = SYNONYMS.getOrDefault(this, List.of()).indexOf(plainHeading);
    return at < 0 ? -1 : at + 1;
  }

  static String words() {
    return Arrays.stream(values()).map(Field::word).collect(Collectors.joining(", "));
  }

  static Optional<Field> of(String word) {
    for (Field field : values()) {
      if (field.word().equals(word.strip().toLowerCase(Locale.ROOT))) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  private static Map<Field, List<String>> plainSynonyms() {
    Map<Field, List<String>> synonyms = new EnumMap<>(Field.class);
    for (Field field : values()) {
      synonyms.put(
          field, Arrays.stream(field.others.split(", *", -1)).map(Headings::plain).toList());
    }
    return Map.copyOf(synonyms);
  }
}
