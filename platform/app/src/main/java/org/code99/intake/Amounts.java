package org.code99.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.code99.api.Money;
import org.code99.database.LargestAmount;
import org.jspecify.annotations.Nullable;

/** Reads currencies and amounts of money. */
final class Amounts {
  private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");
  private static final Pattern GROUPED =
      Pattern.compile("\\d{1,3}([ '.,\u202f])\\d{3}(\\1\\d{3})*([.,]\\d{1,6})?");
  private static final Pattern COMMA = Pattern.compile("\\d{1,15},\\d{1,6}");
  private static final Pattern EITHER_WAY = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
  private static final Map<String, String> SIGNS = Map.of("€", "EUR", "£", "GBP", "EURO", "EUR");
  private static final Map<String, Integer> DECIMALS = decimals();

  /** An ISO code, or what is plainly meant by one. */
  CellReading<String> currency(String cell) {
    if (cell.isEmpty()) {
      return CellReading.empty();
    }
    if (DECIMALS.containsKey(cell)) {
      return CellReading.plain(cell);
    }
    String upper = cell.toUpperCase(Locale.ROOT);
    String code = SIGNS.getOrDefault(upper, upper);
    return DECIMALS.containsKey(code)
        ? CellReading.odd(code, "read as " + code)
        : CellReading.unknown("not a currency of ISO 4217; the amount is left unknown");
  }

  /** An amount that is not negative, nor larger than an amount can be. */
  CellReading<Money> read(String cell, String currency) {
    CellReading<Money> reading = ofAnySize(cell, currency);
    Money money = reading.value();
    return money != null && LargestAmount.isPassedBy(money)
        ? CellReading.unknown("more than an amount can be; left unknown")
        : reading;
  }

  private static CellReading<Money> ofAnySize(String cell, String currency) {
    int decimals = DECIMALS.getOrDefault(currency, 2);
    Money simple = simple(cell, currency, decimals);
    if (simple != null) {
      return CellReading.plain(simple);
    }
    if (cell.isEmpty()) {
      return CellReading.unknown("no amount; left unknown, not zero");
    }
    if (cell.charAt(0) == '-' || cell.charAt(0) == '(') {
      return CellReading.unknown("a yearly value cannot be negative; left unknown");
    }
    if (EITHER_WAY.matcher(cell).matches()) {
      return CellReading.unknown("the separator may stand for thousands or decimals; left unknown");
    }
    String plain = plain(cell);
    if (plain == null) {
      return CellReading.unknown("not an amount; left unknown");
    }
    BigDecimal minor = new BigDecimal(plain).movePointRight(decimals);
    BigDecimal whole = minor.setScale(0, RoundingMode.HALF_EVEN);
    Money money = Money.of(whole.longValueExact(), currency);
    BigDecimal shown = whole.movePointLeft(decimals).setScale(decimals, RoundingMode.UNNECESSARY);
    return cell.equals(plain) && whole.compareTo(minor) == 0
        ? CellReading.plain(money)
        : CellReading.odd(money, "read as %s %s".formatted(shown.toPlainString(), currency));
  }

  /** The usual case without a detour: digits, and at most as many decimals as there are. */
  private static @Nullable Money simple(String cell, String currency, int decimals) {
    long number = 0;
    int after = -1;
    if (cell.isEmpty() || cell.length() > 16 || cell.charAt(0) == '.') {
      return null;
    }
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '.' && after < 0) {
        after = 0;
      } else if (c >= '0' && c <= '9') {
        number = number * 10 + (c - '0');
        after += after < 0 ? 0 : 1;
      } else {
        return null;
      }
    }
    if (after == 0 || after > decimals) {
      return null;
    }
    for (int i = Math.max(after, 0); i < decimals; i++) {
      number *= 10;
    }
    return Money.of(number, currency);
  }

  private static @Nullable String plain(String cell) {
    if (PLAIN.matcher(cell).matches()) {
      return cell;
    }
    if (COMMA.matcher(cell).matches()) {
      return cell.replace(',', '.');
    }
    var grouped = GROUPED.matcher(cell);
    if (!grouped.matches()) {
      return null;
    }
    String decimals = grouped.group(3);
    if (decimals != null && decimals.substring(0, 1).equals(grouped.group(1))) {
      return null;
    }
    String whole = decimals == null ? cell : cell.substring(0, cell.length() - decimals.length());
    String digits = whole.replace(grouped.group(1), "");
    return decimals == null ? digits : digits + '.' + decimals.substring(1);
  }

  private static Map<String, Integer> decimals() {
    Map<String, Integer> decimals = new HashMap<>();
    for (Currency currency : Currency.getAvailableCurrencies()) {
      if (currency.getDefaultFractionDigits() >= 0) {
        decimals.put(currency.getCurrencyCode(), currency.getDefaultFractionDigits());
      }
    }
    return Map.copyOf(decimals);
  }
}
