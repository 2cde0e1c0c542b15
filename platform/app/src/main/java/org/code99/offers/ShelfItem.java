package org.code99.offers;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.code99.api.Money;
import org.code99.web.Show;

/**
 * Something that we offer beside the product, and never a price (S68).
 *
 * @param code unlike that of anything else on the company's shelf
 * @param names as the customer reads it, by language tag; {@code en} is always there
 * @param cost what it costs us once
 * @param yearly what it costs us each year besides, in the same currency
 * @param retired nobody promises it any more
 * @param version another number after each change of it; a change may name the one it was made on
 */
public record ShelfItem(
    String code,
    Kind kind,
    Map<String, String> names,
    Money cost,
    Money yearly,
    boolean retired,
    long version) {
  /** Copies. */
  public ShelfItem {
    names = Map.copyOf(names);
  }

  /** A thing that is to stand there, and be promised. */
  public static ShelfItem of(
      String code, Kind kind, Map<String, String> names, Money cost, Money yearly) {
    return new ShelfItem(code, kind, names, cost, yearly, false, 0);
  }

  /** What it is. */
  public enum Kind {
    /** It may go along with a letter. */
    GIFT,
    /** How fast, how often, how well. */
    SERVICE_LEVEL,
    /** One person who answers. */
    NAMED_CONTACT,
    /** When it comes. */
    DELIVERY_GUARANTEE,
    /** Their people learn something. */
    TRAINING,
    /** Whatever else is no price. */
    OTHER;

    /** As stored and as the API writes it: {@code service-level}. */
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of a code, if there is one. */
    public static Optional<Kind> of(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
  }

  /** In our own pages. */
  public String name() {
    return names.getOrDefault("en", code);
  }

  /** What it costs us, in words. */
  String costs() {
    if (yearly.minorUnits() == 0) {
      return Show.exactly(cost);
    }
    String aYear = Show.exactly(yearly) + " a year";
    return cost.minorUnits() == 0 ? aYear : Show.exactly(cost) + ", and " + aYear;
  }
}
