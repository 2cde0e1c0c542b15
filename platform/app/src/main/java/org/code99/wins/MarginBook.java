package org.code99.wins;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.code99.api.Money;
import org.code99.database.Sql;
import org.code99.regions.HouseRules;
import org.code99.regions.Regions;
import org.code99.regions.Rule;
import org.code99.regions.RuleAnswer;

/**
 * Reckons what the first orders of later relationships leave us, and holds it to the floor. The
 * first order is the earliest one; where an earlier one is recorded later, both are held to it.
 */
@Singleton
class MarginBook {
  /** Nobody tells margins apart that are worse; an approval keeps this figure in a bigint. */
  private static final BigDecimal LEAST = BigDecimal.valueOf(-1_000_000_000_000L);

  private final Sql sql;
  private final HouseRules rules;
  private final Regions regions;

  MarginBook(Sql sql, HouseRules rules, Regions regions) {
    this.sql = sql;
    this.rules = rules;
    this.regions = regions;
  }

  /** Of these files, by relationship and day: the first order, and those that were it before. */
  List<Margin> of(UUID company, Collection<UUID> files) {
    List<UUID> ordering = ordering(company, files);
    return ordering.isEmpty() ? List.of() : reckon(company, ordering);
  }

  /** Most files have no order yet: they are told apart before anything is reckoned. */
  private List<UUID> ordering(UUID company, Collection<UUID> files) {
    return sql.list(
        """
        SELECT DISTINCT file_id FROM wins_document
         WHERE company_id = ? AND file_id = ANY (?::uuid[]) AND kind IN ('order', 'invoice')
        """,
        row -> row.getObject(1, UUID.class),
        company,
        files);
  }

  private List<Margin> reckon(UUID company, List<UUID> files) {
    Map<String, List<Money>> promised = promised(company, files);
    List<FirstOrder> orders =
        sql.list(
            """
            WITH sale AS (
              SELECT m.*, d.ordinal, min(d.ordinal) OVER before AS earlier_told
                FROM wins_money m JOIN wins_document d ON d.id = m.id
               WHERE m.company_id = ? AND m.file_id = ANY (?::uuid[]) AND m.lifetime >= 2
                 AND (m.kind = 'order'
                      OR m.kind = 'invoice'
                     AND NOT EXISTS (SELECT FROM wins_money o
                                      WHERE o.company_id = m.company_id AND o.kind = 'order'
                                        AND o.number = m.applies_to AND o.file_id = m.file_id
                                        AND o.currency = m.currency AND o.amount_minor >= m.amount_minor))
              WINDOW before AS (PARTITION BY m.file_id, m.lifetime
                                ORDER BY m.day, m.kind DESC, m.number COLLATE "C"
                                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING))
            SELECT s.file_id, s.lifetime, s.id, s.kind, s.number, s.day, s.amount_minor, s.currency,
                   s.earlier_told IS NOT NULL AS overtaken,
                   coalesce(f.region_id, f.company_id) AS region_id, c.cost_minor,
                   a.document_id AS approved, a.margin, a.why, a.approved_name, a.approved_at
              FROM sale s
              JOIN drawers_file f ON f.id = s.file_id
              LEFT JOIN LATERAL (SELECT cost_minor FROM wins_cost c
                                  WHERE c.document_id = s.id ORDER BY ordinal DESC LIMIT 1) c ON true
              LEFT JOIN LATERAL (SELECT * FROM wins_approval a
                                  WHERE a.file_id = s.file_id AND a.lifetime = s.lifetime AND a.document_id = s.id
                                  ORDER BY ordinal DESC LIMIT 1) a ON true
             WHERE s.earlier_told IS NULL OR s.ordinal < s.earlier_told
             ORDER BY s.file_id, s.lifetime, s.day, s.kind DESC, s.number COLLATE "C"
            """,
            FirstOrder::of,
            company,
            files);
    Map<UUID, RuleAnswer> floors =
        rules.ask(
            company,
            orders.stream().map(FirstOrder::region).collect(Collectors.toSet()),
            Rule.MARGIN_FLOOR);
    return orders.stream()
        .map(order ->
            margin(
                company,
                order,
                promised.getOrDefault(order.file() + "/" + order.lifetime(), List.of()),
                Optional.ofNullable(floors.get(order.region())).filter(RuleAnswer::on)))
        .toList();
  }

  private Map<String, List<Money>> promised(UUID company, Collection<UUID> files) {
    Map<String, List<Money>> promised = new HashMap<>();
    sql.each(
        """
        SELECT file_id, lifetime, currency, sum(cost_minor)::bigint AS cost_minor FROM offers_promise
         WHERE company_id = ? AND file_id = ANY (?::uuid[])
         GROUP BY file_id, lifetime, currency ORDER BY currency
        """,
        row ->
            promised
                .computeIfAbsent(
                    row.getString("file_id") + "/" + row.getInt("lifetime"),
                    key -> new ArrayList<>())
                .add(Money.of(row.getLong("cost_minor"), row.getString("currency"))),
        company,
        files);
    return promised;
  }

  private Margin margin(
      UUID company, FirstOrder order, List<Money> promised, Optional<RuleAnswer> rule) {
    Optional<BigDecimal> percent = percent(company, order, promised);
    Optional<Integer> floor = rule.map(answer -> answer.number().orElse(0));
    return new Margin(
        order.file(),
        order.region(),
        order.lifetime(),
        order.document(),
        order.words(),
        order.overtaken(),
        order.amount(),
        order.cost(),
        promised,
        percent,
        floor,
        rule.filter(RuleAnswer::refuses).isPresent(),
        floor.map(least -> standing(order, percent, least)).orElse(Margin.Standing.UNASKED),
        order.approval());
  }

  private static Margin.Standing standing(
      FirstOrder order, Optional<BigDecimal> percent, int least) {
    if (percent.filter(known -> known.compareTo(BigDecimal.valueOf(least)) >= 0).isPresent()) {
      return Margin.Standing.ENOUGH;
    }
    if (order.covers(percent)) {
      return Margin.Standing.APPROVED;
    }
    return percent.isEmpty() ? Margin.Standing.UNKNOWN : Margin.Standing.BELOW;
  }

  /** To the hundredth, rounded down: nobody comes over a floor by rounding. */
  private Optional<BigDecimal> percent(UUID company, FirstOrder order, List<Money> promised) {
    if (order.cost().isEmpty()) {
      return Optional.empty();
    }
    List<Money> spent = new ArrayList<>(promised);
    spent.add(order.cost().get());
    boolean oneCurrency =
        spent.stream().allMatch(part -> part.currency().equals(order.amount().currency()));
    Optional<Money> amount =
        oneCurrency ? Optional.of(order.amount()) : inBase(company, order, order.amount());
    BigDecimal left =
        amount.map(Money::minorUnits).map(BigDecimal::valueOf).orElse(BigDecimal.ZERO);
    for (Money part : spent) {
      Optional<Money> known = oneCurrency ? Optional.of(part) : inBase(company, order, part);
      if (amount.isEmpty() || known.isEmpty()) {
        return Optional.empty();
      }
      left = left.subtract(BigDecimal.valueOf(known.get().minorUnits()));
    }
    BigDecimal rest = left;
    return amount
        .filter(whole -> whole.minorUnits() > 0)
        .map(whole ->
            rest.movePointRight(2)
                .divide(BigDecimal.valueOf(whole.minorUnits()), 2, RoundingMode.FLOOR)
                .max(LEAST)
                .stripTrailingZeros())
        .map(percent -> percent.scale() < 0 ? percent.setScale(0) : percent);
  }

  private Optional<Money> inBase(UUID company, FirstOrder order, Money amount) {
    return regions.rates(company, order.day()).inBase(amount);
  }
}
