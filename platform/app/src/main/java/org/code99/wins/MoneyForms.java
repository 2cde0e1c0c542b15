package org.code99.wins;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.code99.api.Money;
import org.code99.drawers.Testimony;
import org.code99.drawers.Testimony.Voice;
import org.code99.intake.Cells;
import org.code99.people.Actor;
import org.code99.regions.Regions;
import org.code99.web.Fault;
import org.code99.web.Form;
import org.code99.web.Refused;

/** Reads what people type about money. All that is wrong with a form is told at once. */
@Singleton
class MoneyForms {
  private final Regions regions;

  MoneyForms(Regions regions) {
    this.regions = regions;
  }

  MoneyDocument document(Actor actor, Form form) {
    Optional<DocumentKind> kind = DocumentKind.of(form.text("kind"));
    if (kind.isEmpty()) {
      form.fault("kind", "Choose what it is.");
    }
    String number = form.needed("number", "Every document has a number: write it as it stands.");
    Optional<LocalDate> on = dayOf(form, "on");
    Optional<Money> amount = amountOf(actor, form);
    form.check();
    return new MoneyDocument(
        kind.orElseThrow(),
        number,
        on.orElseThrow(),
        amount.orElseThrow(),
        form.text("applies_to"));
  }

  /** What an order or invoice costs us, where somebody says so; a fault waits in the form. */
  Optional<Money> costIfTold(Actor actor, Form form) {
    String told = form.text("cost");
    return told.isEmpty() ? Optional.empty() : typed(actor, form, "cost", told);
  }

  /** The same where it is asked for. */
  Money cost(Actor actor, Form form) {
    form.needed("cost", "The cost is missing: write it as 1234.50.");
    Optional<Money> cost = costIfTold(actor, form);
    form.check();
    return cost.orElseThrow();
  }

  LostAgain lostAgain(Actor actor, Form form) {
    Optional<LocalDate> on = dayOf(form, "on");
    form.check();
    List<Testimony> words = new ArrayList<>();
    if (!form.text("they_say").isEmpty()) {
      words.add(new Testimony(Voice.CUSTOMER, form.text("said_by"), form.text("they_say"), ""));
    }
    if (!form.text("we_say").isEmpty()) {
      words.add(new Testimony(Voice.REP, actor.name(), form.text("we_say"), ""));
    }
    return new LostAgain(on.orElseThrow(), form.text("competitor"), words);
  }

  LocalDate day(Form form, String field) {
    Optional<LocalDate> day = dayOf(form, field);
    form.check();
    return day.orElseThrow();
  }

  Money amount(Actor actor, Form form) {
    Optional<Money> amount = amountOf(actor, form);
    form.check();
    return amount.orElseThrow();
  }

  /** A choice that nobody made. */
  static Refused choose(String field, String sentence) {
    return new Refused(Refused.Kind.INVALID, List.of(Fault.at(field, sentence)));
  }

  private static Optional<LocalDate> dayOf(Form form, String field) {
    if (form.text(field).isEmpty()) {
      form.fault(field, "The day is missing: choose it.");
    }
    return form.date(field);
  }

  private Optional<Money> amountOf(Actor actor, Form form) {
    String told = form.needed("amount", "The amount is missing: write it as 1234.50.");
    return told.isEmpty() ? Optional.empty() : typed(actor, form, "amount", told);
  }

  private Optional<Money> typed(Actor actor, Form form, String field, String told) {
    String currency =
        form.text("currency").isEmpty()
            ? regions.company(actor.company()).currency()
            : form.text("currency");
    Optional<Money> amount = Cells.typed(told, currency);
    if (amount.isEmpty()) {
      form.fault(
          field,
          "'%s' is no amount of %s: write it as 1234.50, without a sign."
              .formatted(told, currency));
    }
    return amount;
  }
}
