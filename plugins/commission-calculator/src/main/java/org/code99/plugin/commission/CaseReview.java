package org.code99.plugin.commission;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.code99.api.CommissionCase;
import org.code99.api.MoneyEvent;
import org.code99.api.MoneyEventKind;
import org.code99.api.Participant;
import org.code99.api.Rate;

/** Everything that keeps a case from being reckoned. */
final class CaseReview {
  private static final BigInteger RECKONABLE = BigInteger.TEN.pow(15);
  private static final Set<MoneyEventKind> KINDS =
      Set.of(MoneyEventKind.INVOICE, MoneyEventKind.PAYMENT, MoneyEventKind.CREDIT_NOTE);

  private CaseReview() {}

  static List<String> problems(CommissionCase one) {
    List<String> problems = new ArrayList<>();
    reviewEvents(one.events(), problems);
    reviewInvoices(one.events(), problems);
    reviewShares(one.participants(), problems);
    return problems;
  }

  private static void reviewEvents(List<MoneyEvent> events, List<String> problems) {
    Set<String> keys = new HashSet<>();
    Set<String> currencies = new TreeSet<>();
    BigInteger sum = BigInteger.ZERO;
    for (MoneyEvent event : events) {
      if (!keys.add(event.key())) {
        problems.add("The event %s stands twice: send it once.".formatted(event.key()));
      }
      if (!KINDS.contains(event.kind())) {
        problems.add(
            "The event %s is a '%s', which this plan does not know: leave it out or update the plugin."
                .formatted(event.key(), event.kind()));
      }
      currencies.add(event.amount().currency());
      sum = sum.add(BigInteger.valueOf(event.amount().minorUnits()));
    }
    if (currencies.size() > 1) {
      problems.add(
          "The events are in %s: reckon each currency as a case of its own."
              .formatted(String.join(" and ", currencies)));
    }
    if (sum.compareTo(RECKONABLE) > 0) {
      problems.add("The amounts add up to more than can be reckoned: check them for a slip.");
    }
  }

  private static void reviewInvoices(List<MoneyEvent> events, List<String> problems) {
    Map<String, MoneyEvent> invoices = Movements.invoicesByKey(events);
    Map<String, BigInteger> credited = new HashMap<>();
    for (MoneyEvent event : events) {
      if (event.kind().equals(MoneyEventKind.INVOICE) || !KINDS.contains(event.kind())) {
        continue;
      }
      if (!invoices.containsKey(event.appliesTo())) {
        problems.add(
            "The %s is for invoice '%s', which is not among the events: add the invoice."
                .formatted(
                    Sentences.named(Sentences.noun(event.kind()), event.key()), event.appliesTo()));
      } else if (event.kind().equals(MoneyEventKind.CREDIT_NOTE)) {
        credited.merge(
            event.appliesTo(), BigInteger.valueOf(event.amount().minorUnits()), BigInteger::add);
      }
    }
    for (MoneyEvent invoice : invoices.values()) {
      BigInteger amount = BigInteger.valueOf(invoice.amount().minorUnits());
      if (credited.getOrDefault(invoice.key(), BigInteger.ZERO).compareTo(amount) > 0) {
        problems.add(
            "The credit notes for invoice %s exceed its %s: check their amounts."
                .formatted(invoice.key(), invoice.amount()));
      }
    }
  }

  private static void reviewShares(List<Participant> participants, List<String> problems) {
    if (participants.isEmpty()) {
      problems.add("Nobody takes part: name at least one participant.");
      return;
    }
    Set<String> ids = new HashSet<>();
    BigInteger sum = BigInteger.ZERO;
    for (Participant participant : participants) {
      if (!ids.add(participant.id())) {
        problems.add(
            "The participant %s stands twice: join the shares.".formatted(participant.id()));
      }
      if (participant.share().partsPerMillion() <= 0) {
        problems.add(
            "The share of %s is %s: give more than nothing or leave %s out."
                .formatted(participant.id(), participant.share(), participant.id()));
      }
      sum = sum.add(BigInteger.valueOf(participant.share().partsPerMillion()));
    }
    if (!sum.equals(BigInteger.valueOf(Rate.WHOLE.partsPerMillion()))) {
      problems.add(
          "The shares must add up to 100 %%, these do not: %s. Correct the split."
              .formatted(
                  participants.stream()
                      .map(participant -> participant.id() + " " + participant.share())
                      .collect(Collectors.joining(", "))));
    }
  }
}
