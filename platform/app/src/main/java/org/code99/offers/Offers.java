package org.code99.offers;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import org.code99.api.Money;
import org.code99.database.Sql;
import org.code99.database.TextMap;
import org.code99.web.Sound;

/** The door to the peace offerings: the part of the shelf that may go along with a letter. */
@Singleton
public class Offers {
  private final Sql sql;
  private final ShelfBook book;

  Offers(Sql sql, ShelfBook book) {
    this.sql = sql;
    this.book = book;
  }

  /**
   * Puts a gift on the shelf, or brings the one of the same code up to date.
   *
   * @return why it is refused, all reasons at once: a gift that speaks of prices is a price cut in
   *     disguise
   */
  @Transactional
  public List<String> shelve(UUID company, ShelfGift gift) {
    List<String> faults = faults(gift);
    if (faults.isEmpty()) {
      book.put(
          company,
          ShelfItem.of(
              gift.code(),
              ShelfItem.Kind.GIFT,
              gift.names(),
              gift.cost(),
              Money.zero(gift.cost().currency())),
          OptionalLong.empty(),
          "company file");
    }
    return faults;
  }

  /** The gifts of a company, the dearest first. */
  @Transactional
  public List<ShelfGift> shelf(UUID company) {
    return sql.list(
        """
        SELECT code, names, cost_minor, currency FROM offers_gift
        WHERE company_id = ? AND active AND kind = 'gift' AND yearly_minor = 0
        ORDER BY cost_minor DESC, code COLLATE "C"
        """,
        row ->
            new ShelfGift(
                row.getString("code"),
                TextMap.of(row.getString("names")),
                Money.of(row.getLong("cost_minor"), row.getString("currency"))),
        company);
  }

  private static List<String> faults(ShelfGift gift) {
    List<String> faults = new ArrayList<>();
    if (gift.names().getOrDefault("en", "").isBlank()) {
      faults.add("gift '" + gift.code() + "' has no English name: other languages fall back to it");
    }
    if (gift.cost().minorUnits() < 0) {
      faults.add(
          "gift '%s' costs us %s: a gift costs nothing or more"
              .formatted(gift.code(), gift.cost()));
    }
    Sound.amount("cost", gift.cost())
        .ifPresent(fault -> faults.add("gift '" + gift.code() + "': " + fault.sentence()));
    new TreeMap<>(gift.names())
        .forEach((language, name) -> {
          List<String> talk = PriceTalk.in(name);
          if (!talk.isEmpty()) {
            faults.add(
                "gift '%s' (%s) speaks of %s: a peace offering is a thing or a service, never a price"
                    .formatted(gift.code(), language, String.join(", ", talk)));
          }
        });
    return List.copyOf(faults);
  }
}
