package org.code99.offers;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.code99.api.Money;
import org.code99.web.Form;
import org.code99.web.Named;

/** Reads what somebody typed of a thing for the shelf. All that is wrong is told at once. */
final class ShelfForm {
  private ShelfForm() {}

  static ShelfItem read(Form form, String currency, List<ShelfItem> known) {
    Map<String, String> names = new HashMap<>();
    for (Named language : ShelfPages.Shown.LANGUAGES) {
      String name = form.text(language.code());
      if (!name.isEmpty()) {
        names.put(language.code(), name);
      }
    }
    Optional<ShelfItem.Kind> kind = ShelfItem.Kind.of(form.text("kind"));
    if (kind.isEmpty()) {
      form.fault("kind", "Choose what it is.");
    }
    String english =
        form.needed("en", "It needs an English name: other languages fall back to it.");
    boolean isNew = form.text("code").isEmpty();
    String code = isNew ? code(english) : form.text("code");
    if (isNew && known.stream().anyMatch(item -> item.code().equals(code))) {
      form.fault("en", "Something of this name stands on the shelf already: change it there.");
    }
    Money cost = amount(form, "cost", currency);
    Money yearly = amount(form, "yearly", currency);
    form.check();
    return ShelfItem.of(code, kind.orElseThrow(), names, cost, yearly);
  }

  /** The version that the form was made on; nothing stood there where it is a new thing's. */
  static OptionalLong seen(Form form) {
    return form.text("code").isEmpty() ? OptionalLong.of(0) : form.version();
  }

  /** {@code Delivery within 24 hours} becomes {@code delivery-within-24-hours}. */
  private static String code(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  private static Money amount(Form form, String field, String currency) {
    String told = form.text(field);
    Money nothing = Money.zero(currency);
    try {
      return told.isEmpty()
          ? nothing
          : Money.of(
              new BigDecimal(told).movePointRight(nothing.decimals()).longValueExact(), currency);
    } catch (ArithmeticException | NumberFormatException e) {
      form.fault(
          field, "'%s' is no amount of %s: write it as 90 or 49.50.".formatted(told, currency));
      return nothing;
    }
  }
}
