package org.code99.commission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.CommissionCase;
import org.code99.api.Money;
import org.code99.api.MoneyEvent;
import org.code99.api.MoneyEventKind;
import org.code99.api.Participant;
import org.code99.api.Rate;

/**
 * One lifetime of one file in one currency, with all that its commission follows from.
 *
 * @param wonOn the day of the first payment; empty while none came
 * @param lostOn when it was lost again; empty while it lasts
 * @param events what counts, by day
 * @param shares who takes part, by their names; empty when nobody does
 */
record WinToPay(
    UUID file,
    String accountNo,
    String customer,
    int lifetime,
    UUID region,
    String currency,
    LocalDate openedOn,
    Optional<LocalDate> wonOn,
    Optional<LocalDate> lostOn,
    boolean resurrected,
    List<Event> events,
    List<NamedShare> shares) {
  WinToPay {
    events = List.copyOf(events);
    shares = List.copyOf(shares);
  }

  /** A document as the calculator sees it. */
  record Event(
      UUID document, String kind, String number, LocalDate on, long minor, String invoice) {
    /** Unlike that of any other document of the company, and readable in an explanation. */
    String key() {
      return kind + " " + number;
    }
  }

  /** A participant. */
  record NamedShare(UUID person, String name, long ppm) {}

  String key() {
    return file + "/" + lifetime + "/" + currency;
  }

  /** The day whose plan holds: that of the first payment, or today. */
  LocalDate planDay(LocalDate today) {
    return wonOn.orElse(today);
  }

  CommissionCase actual() {
    return CommissionCase.of(key(), resurrected, moneyEvents(), participants());
  }

  /** As if every open invoice were paid on a day. */
  CommissionCase hoped(LocalDate day) {
    List<MoneyEvent> events = new ArrayList<>(moneyEvents());
    Map<String, Long> open = new HashMap<>();
    for (Event event : this.events) {
      long sign = event.kind().equals("invoice") ? 1 : -1;
      String invoice = event.kind().equals("invoice") ? event.number() : event.invoice();
      open.merge(invoice, sign * event.minor(), Long::sum);
    }
    this.events.stream()
        .filter(
            event -> event.kind().equals("invoice") && open.getOrDefault(event.number(), 0L) > 0)
        .forEach(event ->
            events.add(
                MoneyEvent.payment(
                    "open " + event.key(),
                    day.isBefore(event.on()) ? event.on() : day,
                    Money.of(open.getOrDefault(event.number(), 0L), currency),
                    event.key())));
    return CommissionCase.of("hoped " + key(), resurrected, events, participants());
  }

  private List<MoneyEvent> moneyEvents() {
    return events.stream()
        .map(event ->
            new MoneyEvent(
                event.key(),
                MoneyEventKind.of(event.kind()),
                event.on(),
                Money.of(event.minor(), currency),
                event.invoice().isEmpty() ? "" : "invoice " + event.invoice()))
        .toList();
  }

  private List<Participant> participants() {
    return shares.stream()
        .map(share -> Participant.of(share.name(), Rate.ofPartsPerMillion(share.ppm())))
        .toList();
  }
}
