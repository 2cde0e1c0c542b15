package ${package};

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.code99.api.CommissionBatch;
import org.code99.api.CommissionCalculator;
import org.code99.api.CommissionCase;
import org.code99.api.CommissionStatement;
import org.code99.api.Money;
import org.code99.api.MoneyEvent;
import org.code99.api.MoneyEventKind;
import org.code99.api.Participant;
import org.code99.api.PluginContext;
import org.code99.api.Rate;
import org.code99.api.StatementLine;
import org.pf4j.Extension;

/**
 * Pays a share of what was invoiced to a customer who came back, and takes the same share of a
 * credit note back.
 */
@Extension
public final class ${className} implements CommissionCalculator {
  public ${className}(PluginContext context) {}

  @Override
  public List<CommissionStatement> calculate(CommissionBatch batch) {
    Rate rate = batch.settings().percent("rate", Rate.percent("5"));
    return batch.cases().stream().map(one -> statement(one, rate)).toList();
  }

  private static CommissionStatement statement(CommissionCase one, Rate rate) {
    List<String> problems = problems(one);
    return problems.isEmpty()
        ? CommissionStatement.of(one.key(), one.resurrected() ? lines(one, rate) : List.of())
        : CommissionStatement.refused(one.key(), problems);
  }

  /** All of them at once. */
  private static List<String> problems(CommissionCase one) {
    List<String> problems = new ArrayList<>();
    long shares = one.participants().stream().mapToLong(p -> p.share().partsPerMillion()).sum();
    if (shares != Rate.WHOLE.partsPerMillion()) {
      problems.add("the shares are " + Rate.ofPartsPerMillion(shares) + " together, not the whole");
    }
    Set<String> currencies =
        one.events().stream().map(event -> event.amount().currency()).collect(Collectors.toSet());
    if (currencies.size() > 1) {
      problems.add("it is in several currencies: " + String.join(", ", currencies.stream().sorted().toList()));
    }
    Set<String> keys = one.events().stream().map(MoneyEvent::key).collect(Collectors.toSet());
    one.events().stream()
        .filter(event -> !event.appliesTo().isEmpty() && !keys.contains(event.appliesTo()))
        .map(event -> event.key() + " is for " + event.appliesTo() + ", which is not there")
        .sorted()
        .forEach(problems::add);
    return problems;
  }

  /**
   * What each event changes. Shares are taken of what an invoice comes to so far, never of a
   * difference: so a credit note takes back what was paid to the cent.
   */
  private static List<StatementLine> lines(CommissionCase one, Rate rate) {
    List<StatementLine> lines = new ArrayList<>();
    Map<String, Money> invoiced = new HashMap<>();
    List<MoneyEvent> inOrder =
        one.events().stream()
            .filter(event -> !event.kind().equals(MoneyEventKind.PAYMENT))
            .sorted(Comparator.comparing(MoneyEvent::on).thenComparing(MoneyEvent::key))
            .toList();
    for (MoneyEvent event : inOrder) {
      boolean credit = event.kind().equals(MoneyEventKind.CREDIT_NOTE);
      String invoice = credit ? event.appliesTo() : event.key();
      Money change = credit ? event.amount().negated() : event.amount();
      Money before = invoiced.getOrDefault(invoice, Money.zero(change.currency()));
      Money after = before.plus(change);
      invoiced.put(invoice, after);
      long from = 0;
      for (Participant person : one.participants()) {
        long to = from + person.share().partsPerMillion();
        Money earned = part(after, rate, from, to).minus(part(before, rate, from, to));
        if (earned.minorUnits() != 0) {
          lines.add(
              StatementLine.of(
                  event.key(),
                  "base",
                  person.id(),
                  earned,
                  rate + " of " + change + ", of which " + person.share() + " are theirs"));
        }
        from = to;
      }
    }
    return lines;
  }

  /** Between two marks of the whole, so that all parts add up to it. */
  private static Money part(Money of, Rate rate, long from, long to) {
    Money whole = of.times(rate);
    return whole.times(Rate.ofPartsPerMillion(to)).minus(whole.times(Rate.ofPartsPerMillion(from)));
  }
}
