package org.code99.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.code99.api.CommissionCase;
import org.code99.api.Money;
import org.code99.api.MoneyEvent;
import org.code99.api.Participant;
import org.code99.api.Rate;

/** Customers' money by the thousand, the same for the same seed: odd cents, odd shares. */
public final class CommissionSamples {
  /** The business day on which the samples are reckoned. */
  public static final LocalDate AS_OF = LocalDate.of(2026, 3, 1);

  private CommissionSamples() {}

  /** Cases with the keys {@code case-0}, {@code case-1}, ...; all of them can be reckoned. */
  public static List<CommissionCase> cases(long seed, int count) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, count)
        .mapToObj(i -> CommissionCase.of("case-" + i, i % 2 == 0, events(random), shares(random)))
        .toList();
  }

  /** The same case, all of it for one person. */
  public static CommissionCase forOne(CommissionCase one) {
    return CommissionCase.of(
        one.key(), one.resurrected(), one.events(), List.of(Participant.of("anna", Rate.WHOLE)));
  }

  /** The same case, and every invoice of it credited with all that is left of it. */
  public static CommissionCase fullyCredited(CommissionCase one) {
    List<MoneyEvent> events = new ArrayList<>(one.events());
    for (MoneyEvent invoice : one.events()) {
      if (invoice.appliesTo().isEmpty()) {
        Money left = invoice.amount();
        for (MoneyEvent event : one.events()) {
          if (event.key().startsWith("G-") && event.appliesTo().equals(invoice.key())) {
            left = left.minus(event.amount());
          }
        }
        events.add(MoneyEvent.creditNote("F-" + invoice.key(), AS_OF, left, invoice.key()));
      }
    }
    return CommissionCase.of(one.key(), one.resurrected(), events, one.participants());
  }

  private static List<MoneyEvent> events(SplittableRandom random) {
    List<MoneyEvent> events = new ArrayList<>();
    int invoices = random.nextInt(1, 6);
    for (int i = 0; i < invoices; i++) {
      String invoice = "R-" + i;
      long amount = random.nextLong(3, 1_000_000);
      events.add(MoneyEvent.invoice(invoice, day(random), eur(amount)));
      long paid = random.nextLong(1, amount);
      events.add(MoneyEvent.payment("Z-" + i + "a", day(random), eur(paid), invoice));
      events.add(MoneyEvent.payment("Z-" + i + "b", day(random), eur(amount - paid), invoice));
      if (random.nextBoolean()) {
        long credited = random.nextLong(1, amount);
        events.add(MoneyEvent.creditNote("G-" + i, day(random), eur(credited), invoice));
      }
    }
    return events;
  }

  private static List<Participant> shares(SplittableRandom random) {
    List<Participant> participants = new ArrayList<>();
    long left = Rate.WHOLE.partsPerMillion();
    int others = random.nextInt(5);
    for (int i = 0; i < others; i++) {
      long share = random.nextLong(1, left / 2);
      participants.add(Participant.of("rep-" + i, Rate.ofPartsPerMillion(share)));
      left -= share;
    }
    participants.add(Participant.of("rep-last", Rate.ofPartsPerMillion(left)));
    return participants;
  }

  private static LocalDate day(SplittableRandom random) {
    return AS_OF.minusDays(random.nextInt(1, 400));
  }

  private static Money eur(long cents) {
    return Money.of(cents, "EUR");
  }
}
