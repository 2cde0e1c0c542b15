package org.code99.drawers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("One customer in many spellings")
class SpellingTest {
  @ParameterizedTest
  @DisplayName("Umlauts, joining words and the legal form do not make another company")
  @CsvSource({
    "Gebr. Blume & Söhne GmbH, GEBR BLUME UND SOEHNE",
    "Blume & Söhne GmbH & Co. KG, Blume + Sohne",
    "Dupont et Fils S.A.R.L., Dupont & Fils Sarl",
    "Dupont et Fils S. à r.l., DUPONT ET FILS",
    "Smith and Jones Ltd, Smith & Jones Limited",
    "The Smith Company Inc., SMITH",
    "H & M GmbH, H. und M.",
    "Novák s.r.o., Novak",
    "Größ AG, Groess A.G."
  })
  void companies(String one, String other) {
    assertEquals(Spelling.company(one), Spelling.company(other));
  }

  @ParameterizedTest
  @DisplayName("What is another name stays another company")
  @CsvSource({"Blume & Söhne, Blume & Töchter", "Meier AG, Meyer AG", "AG, SA"})
  void otherCompanies(String one, String other) {
    assertNotEquals(Spelling.company(one), Spelling.company(other));
  }

  @ParameterizedTest
  @DisplayName("A street is one, however its kind is written")
  @CsvSource({
    "Hauptstraße 5 a, Hauptstr. 5a",
    "Haupt-Strasse 5, HAUPTSTR.5",
    "Lange Straße 1, Lange Str. 1",
    "12 Mill Street, 12 Mill St.",
    "3 Park Avenue, 3 Park Ave",
    "'5, rue de l’Église', 5 rue de l'Eglise",
    "8 bd Voltaire, 8 Boulevard Voltaire"
  })
  void streets(String one, String other) {
    assertEquals(Spelling.street(one), Spelling.street(other));
  }

  @ParameterizedTest
  @DisplayName("A postal code is one with or without the country before it")
  @CsvSource({
    "D-14050, 14050",
    "DE-14050, 14050",
    "F 75001, 75001",
    "S-114 55, 11455",
    "10001-1234, 10001",
    "ls1 4dy, LS1 4DY"
  })
  void postalCodes(String one, String other) {
    assertEquals(Spelling.postalCode(one), Spelling.postalCode(other));
  }

  @ParameterizedTest
  @DisplayName("A telephone number is one with and without its country code")
  @CsvSource({
    "+49 (0)89 1234-56, DE, 089/123456, DE",
    "0049 89 123456, FR, 089 12 34 56, DE",
    "+44 20 7946 0018, GB, 020 7946 0018, GB",
    "+33 1 40 20 50 50, FR, 01.40.20.50.50, FR",
    "+39 06 6982 1234, IT, 06 69821234, IT",
    "+1 (212) 555-0134, US, 212.555.0134, US",
    "0049 89 123456, US, 089 123456, DE"
  })
  void telephones(String one, String country, String other, String otherCountry) {
    assertEquals(Telephone.key(one, country, ""), Telephone.key(other, otherCountry, ""));
  }

  @Test
  @DisplayName("Where nobody knows the customer's country, a number is one of our own")
  void home() {
    assertEquals(Telephone.key("+49 89 123456", "", ""), Telephone.key("089 123456", "?", "DE"));
    assertNotEquals(Telephone.key("089 123456", "DE", ""), Telephone.key("089 123456", "AT", ""));
    assertTrue(Telephone.key("n/a", "DE", "DE").isEmpty());
    assertTrue(Telephone.key("00000000", "DE", "DE").isEmpty());
  }

  @Test
  @DisplayName("A mailbox is one with any tag; only Google's forget dots")
  void mailboxes() {
    assertEquals(Mailbox.key("Ida.Blume+news@Example.org"), Mailbox.key(" ida.blume@example.ORG"));
    assertEquals(Mailbox.key("i.blume@googlemail.com"), Mailbox.key("iblume@gmail.com"));
    assertNotEquals(Mailbox.key("i.blume@example.org"), Mailbox.key("iblume@example.org"));
    assertTrue(Mailbox.key("n/a").isEmpty());
  }

  @ParameterizedTest
  @DisplayName("A door is one in any district; another postal code is another door")
  @CsvSource({
    "14050, Berlin, Rosenweg 1, D-14050, Berlin-Westend, Rosenweg 1, true",
    "14050, Berlin, Rosenweg 1, '', Berlin-Westend, Rosenweg 1, true",
    "'', Frankfurt, Rosenweg 1, 60311, Frankfurt am Main, Rosenweg 1, true",
    "'', Frankfurt, Rosenweg 1, '', Frankfurt/Main, Rosenweg 1, true",
    "14050, Berlin, Rosenweg 1, 10115, Berlin, Rosenweg 1, false",
    "14050, Berlin, Rosenweg 1, 14050, Berlin, Rosenweg 11, false",
    "'', Saint-Denis, Rue 1, 75001, Saint-Mandé, Rue 1, false",
    "14050, Berlin, '', 14050, Berlin, '', false"
  })
  void doors(
      String code,
      String town,
      String street,
      String code2,
      String town2,
      String street2,
      boolean one) {
    Door listed = Door.of(code, town, street);
    Door asked = Door.of(code2, town2, street2);
    assertEquals(one, !Collections.disjoint(listed.listedAs(), asked.lookedUpAs()));
    assertEquals(one, !Collections.disjoint(asked.listedAs(), listed.lookedUpAs()));
  }
}
