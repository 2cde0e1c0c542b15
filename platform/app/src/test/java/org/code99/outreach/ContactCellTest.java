package org.code99.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("How the cell of a contact is read")
class ContactCellTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jürgen Müller|Jürgen Müller",
        "  Hans   Meier |Hans Meier",
        "Herrn Karl Busse|Herr Karl Busse",
        "Hr. Möll|Herr Möll",
        "Hr. Dr. Jan Poll|Herr Dr. Jan Poll",
        "Fr. Ute Sand|Frau Ute Sand",
        "z. Hd. Frau Rita Horn|Frau Rita Horn",
        "z.Hd. Herrn Karl Busse|Herr Karl Busse",
        "Attn: Joan Peel|Joan Peel",
        "Frau Dr. Lena Ost, Einkauf|Frau Dr. Lena Ost",
        "Pichler, Toni|Toni Pichler",
        "BROWN, PETER|Peter Brown",
        "von Berg, Hans|Hans von Berg",
        "Meier, Hans, Dr.|Dr. Hans Meier",
        "DUPUIS Jean-Marc|Jean-Marc Dupuis",
        "Mme LEGRAND Anne|Mme Anne Legrand",
        "Jean-Luc L'HÔPITAL|Jean-Luc L'Hôpital",
        "MISS AMY POTT|Miss Amy Pott",
        "Hans  MEIER-ost|Hans Meier-Ost",
        "Mr. T. Bell|Mr. T. Bell",
        "Mr Peel Jnr|Mr Peel Jnr",
        "Capt. Roy Hull|Capt. Roy Hull",
        "Lord Ashby|Lord Ashby",
        "Yu Li|Yu Li",
        "J. R. Peel|J. R. Peel",
        "John F. Kennedy|John F. Kennedy",
        "Hans Peter Meier|Hans Peter Meier",
        "Ludwig van Beek|Ludwig van Beek",
        "Siobhán O'Neill|Siobhán O'Neill",
        "François D'Amboise|François D'Amboise",
        "Łukasz Żółć|Łukasz Żółć",
        "Ελένη Παπαδόπουλος|Ελένη Παπαδόπουλος",
        "さくら 佐藤|さくら 佐藤",
        "Özlem Yılmaz|Özlem Yılmaz",
        "Jane Doyle, MBA|Jane Doyle"
      })
  @DisplayName("S42: one person's name is greeted as a letter writes it")
  void names(String cell, String name) {
    assertEquals(Optional.of(name), Addressee.of("", cell, "DE"));
    assertEquals(Optional.empty(), Remarks.beside(cell), cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"María García López", "Íñigo Muñoz", "José Luis Núñez Ferrández"})
  @DisplayName("S42: where people have two surnames, both are greeted")
  void twoSurnames(String name) {
    assertEquals(Optional.of(name), Addressee.of("", name, "ES"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "siehe Notiz",
        "kein AP bekannt",
        "N.N.",
        "N. N.",
        "unbekannt",
        "TBC",
        "n/a",
        "test",
        "Max Mustermann",
        "Anyone",
        "Frau",
        "Herr",
        "Mr",
        "Mme",
        "MÜLLER",
        "Hans-Peter",
        "Chefin",
        "Inhaber",
        "Owner",
        "Gérant",
        "Herr Geschäftsführer",
        "The Purchasing Manager",
        "Sekretariat",
        "comptabilité",
        "0451 22334",
        "hans.meier@firma.example",
        "Hans Meier 0170-443322",
        "Hans Meier <hm@x.example>",
        "Hans Meier; Ute Ost",
        "Hans Meier & Ute Ost",
        "Hans Meier und Ute Ost",
        "Frau Schmidt / Herr Klein",
        "Joan Peel / Tim Bell",
        "Joan Peel VIP",
        "Hans Meier Nervensäge",
        "Hans Meier Sonderfall",
        "Hans Meier, Sonderfall",
        "joan peel"
      })
  @DisplayName("S42, S85: what is not plainly one person's name is no name, and never printed")
  void noNames(String cell) {
    assertEquals(Optional.empty(), Addressee.of("", cell, "DE"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hans Meier, schwierig",
        "Hans Meier Choleriker",
        "Hans Meier (Choleriker)",
        "Hans Meier!!! Vorsicht",
        "Hans Meier ?",
        "Joan Peel, awkward",
        "Joan Peel - bites!",
        "Joan Peel [gatekeeper]",
        "Meier - A-Kunde",
        "ex: Joan Peel",
        "Joan Peel (left)",
        "Frau Meier †",
        "Erben Meier",
        "the late Mr Peel",
        "Wegner (nicht mehr da)",
        "M. Roy (parti)",
        "do not contact"
      })
  @DisplayName("S85: a remark in the cell of a contact is looked at before anything goes out")
  void remarks(String cell) {
    Case file = new Case();
    file.contact = cell;
    file.person = Addressee.of("", cell, "DE");
    List<String> said = FilePolicies.protection(file.letter());
    assertTrue(!said.isEmpty(), cell);
  }
}
