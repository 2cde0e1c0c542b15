package org.code99.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.Money;
import org.code99.drawers.ContactStatus;

/**
 * The history of a customer before the first visit, as it was known on a business day.
 *
 * @param file whose
 * @param company the customer's name
 * @param asOf facts of later days are not in it
 * @param goodYears the first lifetime
 * @param wentWrong what our own books show
 * @param causes does it still happen; the likeliest cause first
 * @param who is there now
 * @param facts all of them with source and date, the newest first
 */
public record CaseHistory(
    UUID file,
    String company,
    LocalDate asOf,
    GoodYears goodYears,
    WentWrong wentWrong,
    List<StillHappening> causes,
    Who who,
    List<Fact> facts) {
  /** Copies. */
  public CaseHistory {
    causes = List.copyOf(causes);
    facts = List.copyOf(facts);
  }

  /** Whether our books say anything at all. */
  public boolean isEmpty() {
    return facts.isEmpty();
  }

  /**
   * The good years (S23).
   *
   * @param start the first order or invoice
   * @param end the last one, or the last order that the list knows of
   * @param years calendar years with an order or an invoice
   * @param lifetime what the first lifetime was worth, by currency
   * @param deliveriesInTime what went well
   */
  public record GoodYears(
      Optional<LocalDate> start,
      Optional<LocalDate> end,
      int years,
      List<Lifetime> lifetime,
      int deliveriesInTime) {
    /** Copies. */
    public GoodYears {
      lifetime = List.copyOf(lifetime);
    }
  }

  /**
   * The first lifetime in one currency.
   *
   * @param invoiced the sum of all invoices
   * @param credited the sum of all credit notes
   * @param value invoices less credit notes
   * @param bestYear the calendar year with the highest value; the earlier of two alike
   * @param bestYearValue what it was worth
   */
  public record Lifetime(
      Money invoiced, Money credited, Money value, int bestYear, Money bestYearValue) {}

  /**
   * What went wrong, as our own books show it.
   *
   * @param lateDeliveries deliveries after the promised day
   * @param deliveries all that were promised
   * @param lastLate the promised day of the last late one
   * @param creditNotes how many
   * @param complaints how many are written down
   * @param incidents of their last twelve months, as the list counts them; 0 where it says nothing
   * @param openMatters legal and financial ones that nobody closed
   */
  public record WentWrong(
      int lateDeliveries,
      int deliveries,
      Optional<LocalDate> lastLate,
      int creditNotes,
      int complaints,
      int incidents,
      List<Fact> openMatters) {
    /** Copies. */
    public WentWrong {
      openMatters = List.copyOf(openMatters);
    }
  }

  /**
   * A cause of the loss, and whether it still happens (S22).
   *
   * @param cause code of the loss reason
   * @param labels by language tag, {@code en} always there
   * @param companyWide whether it still happens in our house: only a proven fix says no
   * @param since the business day since when the register says so
   * @param proof of the fix; empty when there is none
   * @param checkedOn the day (UTC) of that check; empty when nobody ever looked
   * @param lastHere the last day on which our books show it with this customer
   * @param hereAgain whether that day lies after the fix: fixed on paper, not for them
   */
  public record StillHappening(
      String cause,
      Map<String, String> labels,
      boolean companyWide,
      Optional<LocalDate> since,
      String proof,
      Optional<LocalDate> checkedOn,
      Optional<LocalDate> lastHere,
      boolean hereAgain) {
    /** Copies. */
    public StillHappening {
      labels = Map.copyOf(labels);
    }

    /** Whether the dossier shows it in red. */
    public boolean red() {
      return companyWide || hereAgain;
    }
  }

  /**
   * Who is there now (S24).
   *
   * @param contact the person we knew; may be empty
   * @param status whether they are still there; what the books say outweighs an unknown in the list
   * @param checkedOn the day of that check; empty when nobody checked
   * @param attention whom a note asks us to speak to instead; may be empty
   * @param people all that the books name, the newest check first
   */
  public record Who(
      String contact,
      ContactStatus status,
      Optional<LocalDate> checkedOn,
      String attention,
      List<Fact> people) {
    /** Copies. */
    public Who {
      people = List.copyOf(people);
    }
  }
}
