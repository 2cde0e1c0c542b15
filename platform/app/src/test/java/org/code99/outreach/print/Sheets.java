package org.code99.outreach.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;

/** Letters to be printed in tests. */
final class Sheets {
  static final Imprint IMPRINT =
      new Imprint("Letters", "Brückner & Söhne", "en", LocalDate.of(2026, 3, 29));
  static final String RETURN_LINE = "Brückner & Söhne · Hafenstraße 14 · 20457 Hamburg";
  static final String LOGO =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 60'><circle cx='30' cy='30' r='28' fill='#1F3B57'/></svg>";
  static final List<String> WORDS =
      List.of(
          "Maschinenbau",
          "Zakłady",
          "Ömer",
          "Çağlayan",
          "Åkerström",
          "Señor",
          "Ελληνική",
          "Βιομηχανία",
          "株式会社",
          "山田製作所",
          "東京都千代田区丸の内",
          "International",
          "Präzisionswerkzeuge",
          "y",
          "12",
          "Σία",
          "GmbH",
          "Ğüzelşehir",
          "Straße",
          "Industriepark-Nord",
          "ひらがな",
          "カタカナ",
          "L'Évêché",
          "Łódź",
          "25-27");

  private Sheets() {}

  static LetterSheet letter(EnvelopeWindow window, List<String> address) {
    return letter(
        window,
        address,
        List.of(
            "Dear Ms Bauer,", "we lost you, and we would rather hear why from you.\nMay we call?"));
  }

  static LetterSheet letter(EnvelopeWindow window, List<String> address, List<String> paragraphs) {
    Letterhead head =
        new Letterhead(
            "Brückner & Söhne Hydraulik und Antriebstechnik",
            List.of(
                "Hafenstraße 14",
                "20457 Hamburg",
                "Telefon +49 40 5551 020",
                "service@brueckner.example",
                "www.brueckner.example"),
            RETURN_LINE,
            LOGO,
            "Brückner & Söhne GmbH · Amtsgericht Hamburg HRB 12345");
    return new LetterSheet(
        window,
        head,
        address,
        "Hamburg, 29 March 2026",
        "File 4711",
        "We lost you",
        paragraphs,
        "Kind regards",
        List.of("Katharina Weiß", "Customer care"),
        "en");
  }

  static List<String> address(RandomGenerator random) {
    return random
        .ints(3 + random.nextInt(4), 1, 7)
        .mapToObj(words -> words(random, words))
        .toList();
  }

  private static String words(RandomGenerator random, int count) {
    return String.join(" ", random.ints(count, 0, WORDS.size()).mapToObj(WORDS::get).toList());
  }

  static byte[] printed(Press press, List<LetterSheet> sheets) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintRun run = press.letters(out, IMPRINT)) {
      for (LetterSheet sheet : sheets) {
        List<String> problems = run.add(sheet);
        if (!problems.isEmpty()) {
          throw new AssertionError(problems.toString());
        }
      }
    }
    return out.toByteArray();
  }
}
