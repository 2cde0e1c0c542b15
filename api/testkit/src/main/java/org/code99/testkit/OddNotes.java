package org.code99.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.code99.api.LossNote;

/** Notes as they stand in lists that nobody has tidied for years. */
final class OddNotes {
  static final long SEED = 99;

  private static final List<String> TEXTS =
      List.of(
          "",
          " \t ",
          "?",
          "n/a",
          "...",
          "\u0000late\u0000delivery",
          "=HYPERLINK(\"http://localhost/\",\"late\")",
          "@SUM(1+1)*cmd|' /C calc'!A0",
          "-2+3",
          "\uD83D\uDE22\uD83D\uDE22 zu spät",
          "a lone surrogate \uD83D and the price",
          "איחור באספקה",
          "تأخر التسليم \u202Elate\u202C",
          "請求書が間違っていた",
          "Поздняя доставка",
          "ΛΆΘΟΣ ΤΙΜΟΛΌΓΙΟ",
          "İNSOLVENZ ıssız",
          "Verspa\u0308tete\u200BLieferung",
          "no, not, never, nobody",
          "l'acheteur n'est pas d'accord, can't won't don't '''",
          "late late late late late late late late",
          "delivery, invoice; price: quality! service? order\r\ncontact\nmoved\rclosed",
          "Nobody called.\n\nThe invoice was wrong.\r\nPrice increase!",
          "a".repeat(100_000),
          "wrong invoice, ".repeat(7_000),
          "\u0301".repeat(1_000));

  private static final List<String> CODES =
      List.of("", "", "PRICE", "price ", "Lieferung", "no such code", "\u0000", "=1+1", "?");

  private static final String SYMBOLS = "abc äöü ß éè ıİ #%&.,;:!?-'\"\n\t0129 \u00A0\u200D€";

  private OddNotes() {}

  static List<LossNote> some(int count, long seed) {
    Random random = new Random(seed);
    List<LossNote> notes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String text = i < TEXTS.size() ? TEXTS.get(i) : mixed(random);
      String code = CODES.get(random.nextInt(CODES.size()));
      notes.add(LossNote.of("n" + i, code, text, random.nextBoolean() ? "" : "Some Rival"));
    }
    return notes;
  }

  private static String mixed(Random random) {
    StringBuilder text = new StringBuilder();
    for (int part = random.nextInt(4); part >= 0; part--) {
      String known = TEXTS.get(random.nextInt(TEXTS.size()));
      if (known.length() < 1_000) {
        text.append(known).append(' ');
      }
      for (int i = random.nextInt(20); i > 0; i--) {
        text.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
      }
    }
    return text.toString();
  }
}
