package org.code99.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A company's name, and what we wrote beside it")
class CompanyNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Meier Zaun GmbH (schlechter Zahler)",
        "Meier Holz GmbH !!! Querulant !!!",
        "Meier Kran GmbH *99*",
        "Meier Kran GmbH 99",
        "99 - Meier Kran GmbH",
        "XXX Meier Tor GmbH - NICHT MEHR BELIEFERN",
        "Meier GmbH (VERLOREN)",
        "Meier GmbH - gekündigt 2023",
        "ALT Meier Feinwerk GmbH",
        "Meier Dach GmbH (ehem. Kunde)",
        "Meier Guss GmbH // s. Müller GmbH",
        "Meier Rohr GmbH (insolvent)",
        "Meier Blech GmbH, gesperrt",
        "Meier Blech GmbH, Querulant",
        "Meier Blech GmbH Nervensäge",
        "Meier Blech GmbH (Nervensäge)",
        "Meier Blech (Choleriker)",
        "Meier Blech - schwierig",
        "Peel Works Ltd - slow payer",
        "Peel Works Ltd (awkward)",
        "Peel Works Ltd DO NOT SUPPLY",
        "Peel Works (bad payer)",
        "SARL Dupont (mauvais payeur)",
        "Dupont SARL - client perdu",
        "Dupont SAS, pénible"
      })
  @DisplayName("S85: a remark in the company's cell is looked at before anything goes out")
  void remarks(String company) {
    Case file = new Case();
    file.company = company;
    List<String> said = FilePolicies.protection(file.letter());
    assertTrue(said.toString().contains("look"), company + " " + said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "IBM Deutschland GmbH",
        "Müller + Söhne GmbH & Co. KG",
        "AXA Versicherung AG, Niederlassung Köln",
        "Café (Altstadt) GmbH",
        "Blume UG (haftungsbeschränkt)",
        "Siemens AG (München)",
        "BMW AG Niederlassung Bad Homburg",
        "ThyssenKrupp Steel Europe AG",
        "Blume GmbH Werk 3",
        "Nordtech Müller 99 GmbH",
        "99 Designs GmbH",
        "Crownprint 442 e.K.",
        "Alphawerk KG",
        "Primelogistics D'Amboise EURL",
        "SARL Lefèvre",
        "Société Générale SA",
        "Bluefoods O'Neill PLC",
        "Old Mill Ltd",
        "VIP Travel Ltd",
        "Marks & Spencer plc",
        "Johnson Controls Inc. (UK)",
        "Day Spa Berlin",
        "Yahoo! Deutschland GmbH",
        "J.P. Morgan SE",
        "Ironcare Co.",
        "Maplepack Peña Corp.",
        "Quartzclean Ibáñez S.L.U.",
        "Terrabuild Żółć Sp. z o.o.",
        "Vectoroptik 88 A.Ş.",
        "Lumenmotion Çelik Ltd. Şti.",
        "Cobaltparts Οικονόμου Ε.Π.Ε.",
        "株式会社 Stellanet 佐藤",
        "MEIER KRAN GMBH",
        "Meier Kran GmbH i. G.",
        "Haus zum goldenen Hirsch",
        "Boulangerie du coin",
        "AB Volvo",
        "Studio AS Design GmbH",
        "Blume GmbH - Abteilung Einkauf"
      })
  @DisplayName("S85: an ordinary name carries no remark")
  void names(String company) {
    Case file = new Case();
    file.company = company;
    assertEquals(Optional.empty(), CompanyName.remark(file.candidate()), company);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n/a",
        "???",
        "unbekannt",
        "siehe oben",
        "-",
        "k.A.",
        "unknown",
        "same as above",
        "xxx",
        "Hauptstr. 6 (verzogen)",
        "Hauptstr. 3 (Post kommt zurück)",
        "Hauptstr. 4 - ALT",
        "Hauptstr. 5, Achtung Hund"
      })
  @DisplayName("S85: an address that is none, or bears a remark, is completed first")
  void addresses(String cell) {
    Case street = new Case();
    street.street = cell;
    assertTrue(FilePolicies.address(street.letter()).toString().contains("street"), cell);
    Case town = new Case();
    town.city = cell;
    assertTrue(FilePolicies.address(town.letter()).toString().contains("town"), cell);
    Case code = new Case();
    code.postalCode = cell;
    assertTrue(FilePolicies.address(code.letter()).toString().contains("postal code"), cell);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hauptstraße 5",
        "Postfach 1220",
        "12, rue de la Paix",
        "Calle Mayor 3",
        "Ringstr. 4 (Hinterhaus)",
        "Ringstr. 4 (2. OG)",
        "76 Old Mill Lane",
        "Bağdat Caddesi No:73",
        "丸の内 12-1",
        "12 Main St #4",
        "Marktplatz"
      })
  @DisplayName("S42: a street is a street, with or without a number")
  void streets(String street) {
    Case file = new Case();
    file.street = street;
    assertEquals(List.of(), FilePolicies.address(file.letter()), street);
  }
}
