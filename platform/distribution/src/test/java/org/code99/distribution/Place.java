package org.code99.distribution;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** A country of the generated list. */
record Place(
    String country,
    String currency,
    List<Town> towns,
    String streetPattern,
    List<String> streets,
    List<String> people,
    List<String> forms) {
  private static final List<String> FIRST =
      List.of(
          "Amber",
          "Birken",
          "Cedar",
          "Dorn",
          "Elster",
          "Falken",
          "Ginster",
          "Hasel",
          "Ilex",
          "Juniper",
          "Kastell",
          "Linden",
          "Möwen",
          "Nessel",
          "Otter",
          "Primel",
          "Quell",
          "Rowan",
          "Sperber",
          "Thymian",
          "Ulmen",
          "Veilchen",
          "Weiden",
          "Zaunkönig");
  private static final List<String> TRADE =
      List.of(
          "bau",
          "guss",
          "druck",
          "holz",
          "glas",
          "farben",
          "textil",
          "optics",
          "foods",
          "motors",
          "tools",
          "paper",
          "stone",
          "garden",
          "marine",
          "foundry",
          "clockworks",
          "brewery");
  private static final List<String> FAMILY =
      List.of(
          "Adler",
          "Brandão",
          "Castell",
          "Dvořák",
          "Engström",
          "Fußmann",
          "Größl",
          "Hughes",
          "Iversen",
          "Jäger",
          "Kowal",
          "Löwe",
          "Martín",
          "Novák",
          "Ølsen",
          "Pérez",
          "Quast",
          "Rößler",
          "Šimek",
          "Thürmer",
          "Urban",
          "Vögele",
          "Wójcik",
          "Zhang",
          "Aydın");

  Place {
    towns = List.copyOf(towns);
    streets = List.copyOf(streets);
    people = List.copyOf(people);
    forms = List.copyOf(forms);
  }

  /** A town; every # of the code becomes a digit. */
  record Town(String region, String city, String code) {
    String postcode(Random chance) {
      return code.chars()
          .mapToObj(c -> c == '#' ? Integer.toString(chance.nextInt(10)) : Character.toString(c))
          .collect(Collectors.joining());
    }
  }

  /** The yen has none. */
  String cents() {
    return currency.equals("JPY") ? "" : ".50";
  }

  String street(int number, String name) {
    return streetPattern.formatted(name, number);
  }

  String name(Random chance) {
    return any(FIRST, chance)
        + any(TRADE, chance)
        + " "
        + any(FAMILY, chance)
        + " "
        + any(forms, chance);
  }

  private static String any(List<String> all, Random chance) {
    return all.get(chance.nextInt(all.size()));
  }

  static List<Place> all() {
    return List.of(
        new Place(
            "DE",
            "EUR",
            List.of(
                new Town("Hamburg", "Hamburg", "20###"), new Town("Sachsen", "Görlitz", "028##")),
            "%s %d",
            List.of("Mühlenweg", "Am Alten Markt", "Schloßgasse"),
            List.of("Jörg Fuß", "Käthe Groß", "Özgür Kaya"),
            List.of("GmbH", "KG", "AG")),
        new Place(
            "DE",
            "EUR",
            List.of(
                new Town("Bayern", "Fürth", "907##"),
                new Town("Baden-Württemberg", "Ulm", "890##")),
            "%s %d",
            List.of("Lange Gasse", "Bachstraße"),
            List.of("Vroni Eßl", "Xaver Löffler"),
            List.of("GmbH", "e.K.")),
        new Place(
            "FR",
            "EUR",
            List.of(
                new Town("Bretagne", "Brest", "292##"), new Town("Occitanie", "Nîmes", "300##")),
            "%2$d rue %1$s",
            List.of("des Érables", "de l'Église"),
            List.of("Zoé L'Hôte", "Benoît Garçon"),
            List.of("SARL", "SAS")),
        new Place(
            "GB",
            "GBP",
            List.of(new Town("Scotland", "Perth", "PH# #AB"), new Town("Kent", "Dover", "CT# #QX")),
            "%2$d %1$s",
            List.of("Castle Street", "Mill Lane"),
            List.of("Siân O'Hare", "Rory MacAskill"),
            List.of("Ltd", "PLC")),
        new Place(
            "US",
            "USD",
            List.of(new Town("Ohio", "Toledo", "436##"), new Town("Texas", "El Paso", "799##")),
            "%2$d %1$s",
            List.of("Cherry Avenue", "West 3rd Street"),
            List.of("Deja Brooks", "José Peña"),
            List.of("Inc.", "LLC")),
        new Place(
            "GR",
            "EUR",
            List.of(new Town("Αττική", "Πειραιάς", "185 ##")),
            "Οδός %s %d",
            List.of("Ακαδημίας", "Πανεπιστημίου"),
            List.of("Νίκος Δημητρίου"),
            List.of("Α.Ε.")),
        new Place(
            "JP",
            "JPY",
            List.of(new Town("京都府", "京都市", "604-80##")),
            "%s %d-2",
            List.of("河原町", "烏丸"),
            List.of("山田 花子"),
            List.of("株式会社")));
  }
}
