package org.code99.testkit;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What no paragraph of a piece may hold before the customer has been heard (S35, S42). */
final class PlainProse {
  private static final int ANY_LETTER = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern FIELD = Pattern.compile("\\$?\\{[^}]*}*|}|<%|%[sd]\\b");

  private static final Pattern AMOUNT =
      Pattern.compile(
          "[€£¥₺%‰]|\\$\\s*\\d|\\d\\s*\\$"
              + "|\\b(EUR|USD|GBP|JPY|CHF|SEK|PLN|TRY|euros?|dollars?"
              + "|percent|per cent|prozent|pour cent|por ciento)\\b",
          ANY_LETTER | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern PRICE_WORD =
      Pattern.compile(
          "\\b(prices?|discounts?|offers?|offering|quotes?|quotations?|rebates?|bargains?"
              + "|vouchers?|promotions?|cheap(er)?"
              + "|preise?|rabatte?|angebote?|nachl[aä]ss(e|es)?|gutscheine?|skonto|billiger"
              + "|g[uü]nstiger|konditionen"
              + "|prix|remises?|offres?|devis|rabais|ristournes?|tarifs?|soldes?"
              + "|precios?|descuentos?|ofertas?|rebajas?|presupuestos?|tarifas?"
              + "|promoci[oó]n(es)?)\\b",
          ANY_LETTER | Pattern.UNICODE_CHARACTER_CLASS);

  private PlainProse() {}

  /** Everything in a text that should not be there, in its own words. */
  static List<String> faults(String text) {
    return Stream.of(
            found("an unresolved field", FIELD, text),
            found("an amount", AMOUNT, text),
            found("a word of price", PRICE_WORD, text))
        .flatMap(faults -> faults)
        .toList();
  }

  private static Stream<String> found(String what, Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(hit -> what + " '" + hit + "' in \"" + text + "\"");
  }
}
