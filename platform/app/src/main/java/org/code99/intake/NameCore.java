package org.code99.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * What is left of a company's name without case, accents, punctuation and legal form: two spellings
 * of one company should come out the same. Only ever compared, never shown.
 */
final class NameCore {
  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "gmbh",
          "co",
          "kg",
          "kgaa",
          "ag",
          "ek",
          "ohg",
          "ug",
          "gbr",
          "ev",
          "eg",
          "mbh",
          "sarl",
          "sas",
          "sa",
          "eurl",
          "sasu",
          "snc",
          "ltd",
          "limited",
          "plc",
          "llp",
          "inc",
          "incorporated",
          "llc",
          "lp",
          "corp",
          "corporation",
          "company",
          "sl",
          "slu",
          "sau",
          "sp",
          "zoo",
          "spj",
          "spzoo",
          "ab",
          "hb",
          "as",
          "asa",
          "oy",
          "oyj",
          "aps",
          "bv",
          "nv",
          "spa",
          "srl",
          "sti",
          "αε",
          "επε",
          "ικε",
          "株式会社",
          "有限会社",
          "合同会社",
          "and",
          "und",
          "et",
          "y",
          "i",
          "z",
          "o",
          "oo");

  private NameCore() {}

  /** Words joined without blanks; the legal forms at either end are gone. */
  static String of(String company) {
    String[] words = folded(company).split(" ", -1);
    int from = 0;
    int to = words.length;
    while (to - from > 1 && (words[to - 1].isEmpty() || LEGAL_FORMS.contains(words[to - 1]))) {
      to--;
    }
    while (to - from > 1 && (words[from].isEmpty() || LEGAL_FORMS.contains(words[from]))) {
      from++;
    }
    StringBuilder core = new StringBuilder();
    for (int i = from; i < to; i++) {
      core.append(words[i]);
    }
    return core.toString();
  }

  /** Lower case letters and digits of a street or the like, without accents and blanks. */
  static String letters(String text) {
    return folded(text).replace(" ", "").replace("strasse", "str");
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length() + 4);
    boolean ascii = true;
    for (int i = 0; i < text.length() && ascii; i++) {
      ascii = text.charAt(i) < 0x80;
    }
    String plain = ascii ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
    plain = plain.toLowerCase(Locale.ROOT);
    for (int i = 0; i < plain.length(); i++) {
      fold(plain.charAt(i), folded);
    }
    return withoutUmlautSpelling(folded);
  }

  private static void fold(char c, StringBuilder to) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      to.append(c);
      return;
    }
    switch (c) {
      case 'ß' -> to.append("ss");
      case 'æ' -> to.append('a');
      case 'œ' -> to.append('o');
      case 'ø' -> to.append('o');
      case 'ł' -> to.append('l');
      case 'đ' -> to.append('d');
      case 'ı' -> to.append('i');
      case 'ς' -> to.append('σ');
      case '.', '\'', '’' -> {} // S.L.U. is SLU
      default -> {
        if (Character.isLetterOrDigit(c)) {
          to.append(c);
        } else if (Character.getType(c) != Character.NON_SPACING_MARK && !endsBlank(to)) {
          to.append(' ');
        }
      }
    }
  }

  private static boolean endsBlank(StringBuilder text) {
    return text.isEmpty() || text.charAt(text.length() - 1) == ' ';
  }

  /** Mueller, Muller and Müller are one. */
  private static String withoutUmlautSpelling(StringBuilder text) {
    int kept = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char before = kept == 0 ? ' ' : text.charAt(kept - 1);
      if (c != 'e' || (before != 'a' && before != 'o' && before != 'u')) {
        text.setCharAt(kept++, c);
      }
    }
    return text.substring(0, kept);
  }
}
