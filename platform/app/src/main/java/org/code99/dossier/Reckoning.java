package org.code99.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.code99.api.FixStatus;
import org.code99.api.Money;
import org.code99.api.RecordKind;
import org.code99.dossier.CaseHistory.GoodYears;
import org.code99.dossier.CaseHistory.Lifetime;
import org.code99.dossier.CaseHistory.StillHappening;
import org.code99.dossier.CaseHistory.WentWrong;
import org.code99.lessons.Cause;

/** Adds up what the facts of one file come to. */
final class Reckoning {
  private final List<Fact> facts;
  private final LocalDate asOf;

  Reckoning(List<Fact> facts, LocalDate asOf) {
    this.facts = List.copyOf(facts);
    this.asOf = asOf;
  }

  GoodYears goodYears(Optional<LocalDate> lastOrderOfTheList) {
    List<LocalDate> days =
        Stream.concat(of(FactKind.ORDER), of(FactKind.INVOICE))
            .map(Fact::happenedOn)
            .sorted()
            .toList();
    return new GoodYears(
        days.stream().findFirst(),
        days.isEmpty() ? lastOrderOfTheList : Optional.of(days.getLast()),
        (int) days.stream().map(LocalDate::getYear).distinct().count(),
        lifetimes(),
        (int)
            of(FactKind.DELIVERY)
                .filter(delivery -> delivery.actualOn().isPresent() && !delivery.lateOn(asOf))
                .count());
  }

  WentWrong wentWrong(int incidents) {
    List<Fact> late = of(FactKind.DELIVERY).filter(delivery -> delivery.lateOn(asOf)).toList();
    return new WentWrong(
        late.size(),
        (int) of(FactKind.DELIVERY).count(),
        late.stream().flatMap(fact -> fact.promisedOn().stream()).max(Comparator.naturalOrder()),
        (int) of(FactKind.CREDIT_NOTE).count(),
        (int) of(FactKind.COMPLAINT).count(),
        incidents,
        of(FactKind.OPEN_ITEM).filter(item -> !item.state().equals("closed")).toList());
  }

  StillHappening stillHappening(Cause cause) {
    Optional<LocalDate> lastHere =
        cause.shownBy().stream()
            .flatMap(this::showing)
            .map(Fact::happenedOn)
            .max(Comparator.naturalOrder());
    Optional<LocalDate> fixedOn =
        cause.lesson().filter(lesson -> cause.fixed()).map(lesson -> lesson.since());
    return new StillHappening(
        cause.code(),
        cause.labels(),
        !cause.fixed(),
        cause.lesson().map(lesson -> lesson.since()),
        cause
            .lesson()
            .filter(lesson -> lesson.status().equals(FixStatus.FIXED))
            .map(lesson -> lesson.evidence())
            .orElse(""),
        cause.checkedOn(),
        lastHere,
        fixedOn.isPresent() && lastHere.filter(day -> day.isAfter(fixedOn.get())).isPresent());
  }

  private Stream<Fact> showing(RecordKind record) {
    if (record.equals(RecordKind.LATE_DELIVERY)) {
      return of(FactKind.DELIVERY).filter(delivery -> delivery.lateOn(asOf));
    }
    if (record.equals(RecordKind.CREDIT_NOTE)) {
      return of(FactKind.CREDIT_NOTE);
    }
    return record.equals(RecordKind.INCIDENT) ? of(FactKind.COMPLAINT) : Stream.empty();
  }

  private List<Lifetime> lifetimes() {
    Map<String, Sums> sums = new TreeMap<>();
    Stream.concat(of(FactKind.INVOICE), of(FactKind.CREDIT_NOTE))
        .forEach(fact ->
            fact.amount()
                .ifPresent(amount ->
                    sums.computeIfAbsent(amount.currency(), currency -> new Sums())
                        .add(fact, amount.minorUnits())));
    List<Lifetime> lifetimes = new ArrayList<>();
    sums.forEach((currency, sum) -> lifetimes.add(sum.in(currency)));
    return List.copyOf(lifetimes);
  }

  private Stream<Fact> of(FactKind kind) {
    return facts.stream().filter(fact -> fact.kind() == kind);
  }

  private static final class Sums {
    private final Map<Integer, Long> years = new TreeMap<>();
    private long invoiced;
    private long credited;

    void add(Fact fact, long minor) {
      boolean invoice = fact.kind() == FactKind.INVOICE;
      invoiced = Math.addExact(invoiced, invoice ? minor : 0);
      credited = Math.addExact(credited, invoice ? 0 : minor);
      years.merge(fact.happenedOn().getYear(), invoice ? minor : -minor, Math::addExact);
    }

    Lifetime in(String currency) {
      int best = years.keySet().iterator().next();
      for (Map.Entry<Integer, Long> year : years.entrySet()) {
        best = year.getValue() > years.getOrDefault(best, 0L) ? year.getKey() : best;
      }
      return new Lifetime(
          Money.of(invoiced, currency),
          Money.of(credited, currency),
          Money.of(Math.subtractExact(invoiced, credited), currency),
          best,
          Money.of(years.getOrDefault(best, 0L), currency));
    }
  }
}
