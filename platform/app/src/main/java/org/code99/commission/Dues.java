package org.code99.commission;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.code99.api.StatementLine;
import org.code99.web.Show;

/**
 * All that a win is due by now, slot by slot: from its facts alone, so that the order in which they
 * came does not matter.
 */
final class Dues {
  /** The part of a commission that a win earns beyond the base: it waits, and is clawed back. */
  private static final String WIN_BACK = "win-back";

  private static final Reckoned.Rule HOUSE = new Reckoned.Rule("house", "1");

  private final WinToPay win;
  private final CommissionTerms terms;
  private final LocalDate today;
  private final Map<String, UUID> people;
  private final Map<String, WinToPay.Event> events;
  private final Map<Slot, Due> dues = new HashMap<>();

  private Dues(WinToPay win, CommissionTerms terms, LocalDate today) {
    this.win = win;
    this.terms = terms;
    this.today = today;
    this.people =
        win.shares().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    WinToPay.NamedShare::name, WinToPay.NamedShare::person));
    this.events =
        win.events().stream()
            .collect(Collectors.toUnmodifiableMap(WinToPay.Event::key, Function.identity()));
  }

  /**
   * What a win is due.
   *
   * @param waits whether its first order waits for a manager (S68): until then nothing is payable
   */
  static Map<Slot, Due> of(
      WinToPay win, Reckoned reckoned, CommissionTerms terms, boolean waits, LocalDate today) {
    Dues dues = new Dues(win, terms, today);
    dues.earned(reckoned);
    dues.expected(reckoned);
    Map<Slot, Long> earned = dues.byComponent();
    dues.clawedBack(earned);
    if (!waits) {
      dues.released(earned);
    }
    return Map.copyOf(dues.dues);
  }

  private void earned(Reckoned reckoned) {
    for (StatementLine line : reckoned.actual()) {
      WinToPay.Event event = event(line.eventKey());
      add(
          new Slot(
              Slot.Kind.EARNED,
              Optional.of(event.document()),
              line.component(),
              person(line.beneficiary())),
          new Due(
              line.amount().minorUnits(),
              event.document().toString(),
              rule(reckoned, line.component()),
              line.explanation() + ofWhat()));
    }
  }

  private void expected(Reckoned reckoned) {
    reckoned.hoped().forEach(line -> expected(reckoned, line, 1));
    reckoned.actual().forEach(line -> expected(reckoned, line, -1));
  }

  private void expected(Reckoned reckoned, StatementLine line, int sign) {
    Slot slot =
        new Slot(
            Slot.Kind.EXPECTED, Optional.empty(), line.component(), person(line.beneficiary()));
    Due more =
        new Due(
            sign * line.amount().minorUnits(),
            "open " + win.key(),
            rule(reckoned, line.component()),
            "What is still open would earn this when it is paid" + ofWhat());
    Due due = dues.getOrDefault(slot, new Due(0, more.source(), more.rule(), more.why()));
    dues.put(slot, new Due(due.minor() + more.minor(), due.source(), due.rule(), due.why()));
  }

  /** What is earned so far by component and beneficiary, whatever the document. */
  private Map<Slot, Long> byComponent() {
    Map<Slot, Long> sums = new HashMap<>();
    dues.forEach((slot, due) -> {
      if (slot.kind() == Slot.Kind.EARNED) {
        sums.merge(
            new Slot(Slot.Kind.RELEASE, Optional.empty(), slot.component(), slot.beneficiary()),
            due.minor(),
            Long::sum);
      }
    });
    return sums;
  }

  private void clawedBack(Map<Slot, Long> earned) {
    LocalDate end = win.openedOn().plusMonths(terms.clawBackMonths());
    List<Slot> holders =
        earned.keySet().stream()
            .filter(slot -> slot.component().equals(WIN_BACK) && earned.getOrDefault(slot, 0L) > 0)
            .sorted(Slot.ORDER)
            .toList();
    if (win.lostOn().filter(end::isAfter).isEmpty() || holders.isEmpty()) {
      return;
    }
    LocalDate lost = win.lostOn().get();
    long whole = ChronoUnit.DAYS.between(win.openedOn(), end);
    long missing = Math.min(whole, ChronoUnit.DAYS.between(lost, end));
    List<Long> weights = holders.stream().map(slot -> earned.getOrDefault(slot, 0L)).toList();
    long back =
        BigDecimal.valueOf(weights.stream().mapToLong(Long::longValue).sum())
            .multiply(BigDecimal.valueOf(missing))
            .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
            .longValueExact();
    List<Long> parts = Proportion.split(-back, weights);
    for (int i = 0; i < parts.size(); i++) {
      Slot holder = holders.get(i);
      String why =
          "Lost again on %s, %d of %d days before the claw-back ends: that part of the win-back commission goes back"
              .formatted(Show.day(lost), missing, whole);
      add(
          new Slot(Slot.Kind.CLAW_BACK, Optional.empty(), WIN_BACK, holder.beneficiary()),
          new Due(parts.get(i), "lost " + win.key(), named("claw-back"), why + ofWhat()));
      earned.merge(holder, parts.get(i), Long::sum);
    }
  }

  /** Payable with the first payment; the win-back part when the hold-back is over as well. */
  private void released(Map<Slot, Long> earned) {
    if (win.wonOn().isEmpty()) {
      return;
    }
    LocalDate holdsUntil = win.openedOn().plusMonths(terms.holdBackMonths());
    boolean lasted =
        !today.isBefore(holdsUntil) && win.lostOn().filter(holdsUntil::isAfter).isEmpty();
    earned.forEach((slot, minor) -> {
      if (minor != 0 && (lasted || !slot.component().equals(WIN_BACK))) {
        String why =
            "Payable: the first payment came on %s%s"
                .formatted(
                    Show.day(win.wonOn().get()),
                    slot.component().equals(WIN_BACK) && terms.holdBackMonths() > 0
                        ? ", and the relationship is %d months old"
                            .formatted(terms.holdBackMonths())
                        : "");
        add(
            slot,
            new Due(
                minor,
                "release " + win.key() + " " + slot.component(),
                named("release"),
                why + ofWhat()));
      }
    });
  }

  private void add(Slot slot, Due due) {
    dues.merge(slot, due, Due::plus);
  }

  private String ofWhat() {
    return " (file %s, %s, relationship number %d)."
        .formatted(win.accountNo(), win.customer(), win.lifetime());
  }

  private static Reckoned.Rule rule(Reckoned reckoned, String component) {
    return new Reckoned.Rule(reckoned.rule().name() + "/" + component, reckoned.rule().version());
  }

  private static Reckoned.Rule named(String rule) {
    return new Reckoned.Rule(HOUSE.name() + "/" + rule, HOUSE.version());
  }

  private WinToPay.Event event(String key) {
    WinToPay.Event event = events.get(key);
    if (event == null) {
      throw new IllegalStateException("a checked line is about the unknown event " + key);
    }
    return event;
  }

  private UUID person(String name) {
    UUID person = people.get(name);
    if (person == null) {
      throw new IllegalStateException("a checked line pays the unknown participant " + name);
    }
    return person;
  }
}
