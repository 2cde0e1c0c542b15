package org.code99.plugin.commission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.code99.api.MoneyEvent;
import org.code99.api.MoneyEventKind;
import org.code99.api.PlanBasis;

/**
 * Events as changes of the base, in the one order in which they are reckoned.
 *
 * <p>On the invoiced basis an invoice counts with what is left of it after credit notes. On the
 * paid basis it counts with what is paid, but never with more than is left of it: a credit note on
 * money that never came takes nothing back.
 */
final class Movements {
  private Movements() {}

  static List<Movement> of(List<MoneyEvent> events, PlanBasis basis) {
    Map<String, MoneyEvent> invoices = invoicesByKey(events);
    Map<String, Standing> standings = new HashMap<>();
    List<Movement> movements = new ArrayList<>();
    for (MoneyEvent event : inOrder(events, invoices)) {
      String invoice = invoiceOf(event);
      Standing before = standings.getOrDefault(invoice, Standing.NEW);
      Standing after = before.with(event);
      standings.put(invoice, after);
      BigDecimal counted = before.counted(basis);
      BigDecimal change = after.counted(basis).subtract(counted);
      if (change.signum() != 0) {
        movements.add(new Movement(event, invoice, counted, change));
      }
    }
    return movements;
  }

  static Map<String, MoneyEvent> invoicesByKey(List<MoneyEvent> events) {
    Map<String, MoneyEvent> invoices = new LinkedHashMap<>();
    for (MoneyEvent event : events) {
      if (event.kind().equals(MoneyEventKind.INVOICE)) {
        invoices.put(event.key(), event);
      }
    }
    return invoices;
  }

  /** By day, but nothing before its invoice; on one day invoices, then payments, then credits. */
  private static List<MoneyEvent> inOrder(
      List<MoneyEvent> events, Map<String, MoneyEvent> invoices) {
    return events.stream()
        .sorted(
            Comparator.comparing((MoneyEvent event) -> day(event, invoices))
                .thenComparingInt(event -> rank(event.kind()))
                .thenComparing(MoneyEvent::key))
        .toList();
  }

  private static LocalDate day(MoneyEvent event, Map<String, MoneyEvent> invoices) {
    MoneyEvent invoice = invoices.getOrDefault(invoiceOf(event), event);
    return event.on().isBefore(invoice.on()) ? invoice.on() : event.on();
  }

  private static int rank(MoneyEventKind kind) {
    return kind.equals(MoneyEventKind.INVOICE) ? 0 : kind.equals(MoneyEventKind.PAYMENT) ? 1 : 2;
  }

  private static String invoiceOf(MoneyEvent event) {
    return event.kind().equals(MoneyEventKind.INVOICE) ? event.key() : event.appliesTo();
  }

  /** How an invoice stands. */
  private record Standing(BigDecimal invoiced, BigDecimal paid, BigDecimal credited) {
    static final Standing NEW = new Standing(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    Standing with(MoneyEvent event) {
      BigDecimal amount = new BigDecimal(event.amount().figure());
      if (event.kind().equals(MoneyEventKind.INVOICE)) {
        return new Standing(invoiced.add(amount), paid, credited);
      }
      return event.kind().equals(MoneyEventKind.PAYMENT)
          ? new Standing(invoiced, paid.add(amount), credited)
          : new Standing(invoiced, paid, credited.add(amount));
    }

    BigDecimal counted(PlanBasis basis) {
      BigDecimal left = invoiced.subtract(credited);
      return basis.equals(PlanBasis.PAID) ? paid.min(left) : left;
    }
  }
}
