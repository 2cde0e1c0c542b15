package org.code99.offers;

import java.text.Normalizer;
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
      price|prices|priced|pricing|discount|discounts|discounted|rebates?|quote|quotes|quotation|offer|offers
      |cheap|cheaper|bargains?|promotions?|promotional|vouchers?|coupons?|free of charge|free months?|months? (?:for )?free
      |special terms|better terms|payment terms|save money|reduced rate|money back|half off
      |\\p{L}*(?:rabatt|gutschein)\\p{L}*|\\p{L}*angebote?[ns]?|skonto|nachl[aä]sse?
      |(?:sonder|best|fest|tief|niedrig|einstiegs|aktions|vorzugs|listen|kauf|st[uü]ck|netto|brutto|einf[uü]hrungs)?preise?[ns]?
      |preisliche?\\p{L}*|preis(?:nachlass|nachl[aä]sse|senkung(?:en)?|vorteile?|liste|garantie|reduktion|reduzierung)
      |g[uü]nstiger\\p{L}*|billiger\\p{L}*|(?:sonder)?konditionen|gratismonate?|freimonate?|gutschrift [uü]ber
      |prix|remises?|rabais|ristournes?|r[eé]ductions?|offres?|devis|tarifs?|bons? d.achat|mois gratuits?|moins chers?
      |precios?|descuentos?|rebajas?|ofertas?|presupuestos?|tarifas?|promoci[oó]n(?:es)?|cup[oó]n(?:es)?
      |vales? (?:de|por)|mes(?:es)? gratis|m[aá]s barat[oa]s?
      """
          .replace("\n", "");

  private static final String CURRENCIES = "EUR|USD|GBP|CHF|JPY|PLN|SEK|NOK|DKK|CZK|TRY";

  private static final Pattern TALK =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:"
              + WORDS
              + ")(?![\\p{L}\\p{N}])"
              + "|\\d[\\d.,'\\s]*(?:%|percent|prozent|pour cent|por ciento)"
              + "|(?:\\p{Sc}|zł)\\s?\\d|\\d[\\d.,']*\\s?(?:\\p{Sc}|zł)"
              + "|(?<![\\p{L}])(?:"
              + CURRENCIES
              + ")\\s?\\d|\\d[\\d.,']*\\s?(?:"
              + CURRENCIES
              + "|euros?|dollars?|pounds?|francs?|franken)(?![\\p{L}])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private PriceTalk() {}

  /**
   * The words and figures of a text that speak of prices, as they stand in it. Letters with their
   * accents apart (NFD) read like any others.
   */
  public static List<String> in(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return TALK.matcher(composed).results().map(MatchResult::group).toList();
  }
}
