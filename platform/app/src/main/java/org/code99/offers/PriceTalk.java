package org.code99.offers;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds talk of prices in a text: amounts of money, percentages, and the words of quotes, discounts
 * and promotions in English, German, French and Spanish (S35, S46). What it finds may not stand in
 * a first piece nor on the shelf.
 */
public final class PriceTalk {
  private static final String WORDS =
      """
      price|prices|priced|pricing|discount|discounts|discounted|rebate|rebates|quote|quotes|quotation|offer|offers
      |cheap|cheaper|bargain|promotion|promotional|voucher|coupon|free of charge|free months?|months? free
      |special terms|better terms|payment terms|save money|reduced rate|money back
      |preise?|preisen|preisliche?\\w*|rabatte?|rabatten|nachl[aä]sse?|preisnachlass|skonto|angebote?|angeboten|gutscheine?
      |g[uü]nstiger\\w*|billiger\\w*|sonderkonditionen|konditionen|gratismonate?|freimonate?|gutschrift [uü]ber
      |prix|remises?|rabais|ristournes?|offres?|devis|tarifs?|promotions?|bons? d.achat|mois gratuits?|moins chers?
      |precios?|descuentos?|rebajas?|ofertas?|presupuestos?|tarifas?|promoci[oó]n|vales?|meses gratis|m[aá]s barato
      """
          .replace("\n", "");

  private static final Pattern TALK =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:"
              + WORDS
              + ")(?![\\p{L}\\p{N}])"
              + "|\\d[\\d.,'\\s]*\\s?(?:%|percent|prozent|pour cent|por ciento)"
              + "|(?:€|\\$|£|¥|zł)\\s?\\d|\\d[\\d.,']*\\s?(?:€|\\$|£|¥|zł)"
              + "|(?<![\\p{L}])(?:EUR|USD|GBP|CHF|JPY|PLN|SEK|TRY)\\s?\\d"
              + "|\\d[\\d.,']*\\s?(?:EUR|USD|GBP|CHF|JPY|PLN|SEK|TRY|euros?|dollars?|pounds?)(?![\\p{L}])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private PriceTalk() {}

  /** The words and figures of a text that speak of prices, as they stand in it. */
  public static List<String> in(String text) {
    return TALK.matcher(text).results().map(MatchResult::group).toList();
  }
}
