package org.code99.watch;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.code99.web.Fault;

/**
 * What would have to change before a parked file is worth a visit.
 *
 * @param subject which competitor or which cause; empty for the file's own
 * @param dueOn the day on which it happens by itself: the end of a contract or of the cooling-off
 */
public record Tripwire(Kind kind, String subject, Optional<LocalDate> dueOn) {
  /**
   * What can change. These are the house's own; a source of signals may declare further ones.
   *
   * @param code as stored and as the API writes it: {@code buyer-left}
   */
  public record Kind(String code) {
    /** The person who decided against us has gone (S31). */
    public static final Kind BUYER_LEFT = new Kind("buyer-left");

    /** They were bought, or merged (S30). */
    public static final Kind ACQUIRED = new Kind("acquired");

    /** Whoever has them now is failing (S28). */
    public static final Kind COMPETITOR_FAILING = new Kind("competitor-failing");

    /** They need something else now (S29). */
    public static final Kind NEEDS_CHANGED = new Kind("needs-changed");

    /** Their contract with somebody else ends. */
    public static final Kind CONTRACT_ENDS = new Kind("contract-ends");

    /** What drove them away is fixed, with proof (P4). */
    public static final Kind FIX_SHIPPED = new Kind("fix-shipped");

    /** Enough time has passed (S33). */
    public static final Kind COOLING_OFF_OVER = new Kind("cooling-off-over");

    private static final List<Kind> OURS =
        List.of(
            BUYER_LEFT,
            ACQUIRED,
            COMPETITOR_FAILING,
            NEEDS_CHANGED,
            CONTRACT_ENDS,
            FIX_SHIPPED,
            COOLING_OFF_OVER);

    /** The house's own, in the order in which people see them. */
    public static List<Kind> ours() {
      return OURS;
    }

    @JsonValue
    @Override
    public String code() {
      return code;
    }

    /** Whether it happens by itself on a day. */
    public boolean dated() {
      return equals(CONTRACT_ENDS) || equals(COOLING_OFF_OVER);
    }

    @Override
    public String toString() {
      return code;
    }
  }

  /** Something that happens when it happens. */
  public static Tripwire when(Kind kind) {
    return new Tripwire(kind, "", Optional.empty());
  }

  /** Something that happens on a day. */
  public static Tripwire on(Kind kind, LocalDate day) {
    return new Tripwire(kind, "", Optional.of(day));
  }

  List<Fault> faults() {
    return kind.dated() == dueOn.isPresent()
        ? List.of()
        : List.of(
            Fault.at(
                "tripwires",
                kind.dated()
                    ? "'%s' happens on a day: say on which.".formatted(kind.code())
                    : "'%s' happens on no day that is known: leave the day out."
                        .formatted(kind.code())));
  }
}
