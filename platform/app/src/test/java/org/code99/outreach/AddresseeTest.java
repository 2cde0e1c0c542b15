package org.code99.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.code99.api.BuyerStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("To whom a piece goes")
class AddresseeTest {
  @ParameterizedTest
  @DisplayName(
      "S89: who is asked for like a person is written to; of anything else a person decides")
  @CsvSource({
    "Mr. Jones, T. Lorenz, unknown",
    "Frau Dr. Wolf, T. Lorenz, unknown",
    "Mme Garnier, '', unknown",
    "Mondays, T. Lorenz, to-be-found",
    "Customer Service, T. Lorenz, to-be-found",
    "Total Idiot, T. Lorenz, to-be-found",
    "Herrn Lorenz, T. Lorenz, to-be-found",
    "'', T. Lorenz, unknown"
  })
  void askedFor(String askedFor, String ourRep, String status) {
    assertEquals(status, Addressee.status(askedFor, "unknown", ourRep).code());
  }

  @Test
  @DisplayName("S24: who left stays left, even when the note names them")
  void left() {
    assertEquals(BuyerStatus.LEFT, Addressee.status("Herr Meier", "left", ""));
  }

  @Test
  @DisplayName("S42: a salutation takes a name as one says it, and no placeholder for a name")
  void names() {
    assertEquals(Optional.of("Herr Lorenz"), Addressee.of("Herrn Lorenz", "Eva Muster", "DE"));
    assertEquals(Optional.of("Eva Muster"), Addressee.of("Mondays", "Eva Muster", "DE"));
    assertTrue(Addressee.of("", "n/a", "DE").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Einkauf",
        "Purchasing Dept",
        "Purchasing Dept.",
        "Accounts Payable",
        "Buchhaltung",
        "Abteilung Einkauf",
        "Kreditorenbuchhaltung",
        "The Purchasing Team",
        "Service achats",
        "Comptabilité",
        "Einkauf / Materialwirtschaft",
        "HEAD OFFICE"
      })
  @DisplayName("S42: an office is no person, and is greeted as nobody in particular")
  void offices(String name) {
    assertEquals(Optional.empty(), Addressee.of("", name, "DE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ada Sales", "Karl Lager", "Eva Muster", "M. Standard", "Ida Einkäufer"})
  @DisplayName("S42: a person may be called like an office")
  void personsNamedLikeOffices(String name) {
    assertEquals(Optional.of(name), Addressee.of("", name, "DE"));
  }

  @Test
  @DisplayName(
      "At most once: whoever is stopped under one account number gets nothing under another")
  void barred() {
    Persons persons = new Persons();
    Candidate twin = new Case().candidate();
    persons.bar(twin.traits("DE"));
    assertTrue(persons.hadOne(twin.traits("DE")).orElse("").contains("is stopped or waits"));
  }
}
