package org.code99.offers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Talk of prices, in four languages")
class PriceTalkTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "We can talk about the price",
        "10% off your next order",
        "ten vouchers for your team",
        "Three months for free",
        "Here is our best quote",
        "a special OFFER",
        "€ 50 for you",
        "50€ for you",
        "USD 1,000 back",
        "1.000 dollars back",
        "₺500 as a start",
        "better terms from now on",
        "Wir haben die Preise gesenkt",
        "zum Sonderpreis",
        "eine Preissenkung um ein Zehntel",
        "ein Rabattcode liegt bei",
        "Mengenrabatt ab sofort",
        "ein Geschenkgutschein",
        "unser Sonderangebot",
        "fünf Prozent sind nichts, 5 Prozent schon",
        "günstigere Konditionen",
        "200 Franken",
        "Nous baissons nos prix",
        "une remise de bienvenue",
        "un bon d'achat",
        "une réduction pour vous",
        "10 pour cent",
        "Hemos bajado los precios",
        "un descuento para usted",
        "dos cupones",
        "un vale de compra",
        "una promoción",
        "más baratos que nunca",
        "20 por ciento",
      })
  @DisplayName("S35, S46: a sentence about prices is found, its letters composed or not")
  void found(String sentence) {
    assertFalse(PriceTalk.in(sentence).isEmpty(), sentence);
    String apart = Normalizer.normalize(sentence, Normalizer.Form.NFD);
    assertFalse(PriceTalk.in(apart).isEmpty(), apart);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A peace offering: a fruit basket",
        "Your trust is priceless to us",
        "We were discourteous, and we are sorry",
        "Coffee at 10 with 3 of us",
        "We promoted the technician who fixed it",
        "You had to wait 14 days for order 4711",
        "Der Preisrichter war beeindruckt",
        "Ein preisgekröntes Team kümmert sich",
        "Die Preisträgerin von 2024",
        "Ein Nobelpreisträger hielt die Rede",
        "Wir gebieten Einhalt",
        "Ein Friedensangler für Ihre Angler",
        "Nous vous devions des excuses",
        "Une bouteille de vin offerte avec nos excuses",
        "Votre entreprise nous est précieuse",
        "Un servicio precioso",
        "Vale la pena hablar",
        "Una ofrenda de paz",
        "Presumimos de equipo",
      })
  @DisplayName("S46: an innocent sentence is left in peace")
  void innocent(String sentence) {
    assertEquals(List.of(), PriceTalk.in(sentence));
  }
}
