package org.code99.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("How an address is written in its country")
class PostalAddressTest {
  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Hauptstraße 5|80331|München|Bayern|DE|de|Hauptstraße 5/80331 München",
        "Ring 1|1010|Wien|Wien|AT|de|Ring 1/1010 Wien/ÖSTERREICH",
        "5 rue de la Paix|75002|Paris|Île-de-France|FR|fr|5 rue de la Paix/75002 Paris/FRANCE",
        "Calle Mayor 3|28013|Madrid|Madrid|ES|es|Calle Mayor 3/28013 Madrid/SPAIN",
        "76 Church Road|EC1A 9AA|London|Greater London|GB|en|76 Church Road/LONDON/EC1A 9AA/UNITED KINGDOM",
        "12 Mill St|44114|Cleveland|OH|US|en|12 Mill St/Cleveland, OH 44114/UNITED STATES",
        "9 King St|K1A 0B1|Ottawa|ON|CA|en|9 King St/Ottawa ON K1A 0B1/CANADA",
        "神宮前1-2-3|150-0001|渋谷区|東京都|JP|en|〒150-0001/東京都渋谷区/神宮前1-2-3/JAPAN",
        "1-2-3 Jingumae|150-0001|Shibuya-ku|Tokyo|JP|en|1-2-3 Jingumae/Shibuya-ku, Tokyo 150-0001/JAPAN",
        "Οδός Αθηνάς 3|105 54|Αθήνα|Αττική|GR|en|Οδός Αθηνάς 3/105 54 Αθήνα/GREECE"
      })
  @DisplayName("The order of street, code and town, and the country abroad")
  void forms(
      String street,
      String code,
      String city,
      String region,
      String country,
      String language,
      String lines) {
    Case file = new Case();
    file.street = street;
    file.postalCode = code;
    file.city = city;
    file.regionText = region;
    file.country = country;
    assertEquals(lines, String.join("/", PostalAddress.lines(file.candidate(), "DE", language)));
  }

  @ParameterizedTest
  @CsvSource({
    "DE, DE, de, Seestr. 1/80331 Ulm",
    "DE, '', de, Seestr. 1/80331 Ulm",
    "DE, GB, en, Seestr. 1/80331 Ulm/GERMANY",
    "DE, FR, fr, Seestr. 1/80331 Ulm/ALLEMAGNE",
    "DE, CH, de, Seestr. 1/80331 Ulm/DEUTSCHLAND",
    "DE, JP, en, Seestr. 1/80331 Ulm/GERMANY",
    "DE, US, en, Seestr. 1/80331 Ulm/GERMANY",
    "GB, DE, de, Seestr. 1/80331 Ulm/UNITED KINGDOM"
  })
  @DisplayName("S42: what comes back from abroad finds our country in our address")
  void sender(String from, String to, String language, String lines) {
    assertEquals(
        List.of(lines.split("/", -1)),
        PostalAddress.sendersLines(List.of("Seestr. 1", "80331 Ulm"), from, to, language));
    assertEquals(
        List.of("Ulm", "germany"),
        PostalAddress.sendersLines(List.of("Ulm", "germany"), "DE", "GB", "en"));
  }
}
