package org.code99.watch;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.code99.web.Fault;

/**
 * What would have to change before a parked file is worth a visit.
 *
 * @param subject which competitor or which cause; empty for the file's own
 * @param dueOn the day on which it happens by itself: the end of a contract or of the cooling-off
 */
public record Tripwire(Kind kind, String subject, Optional<LocalDate> dueOn) {
  /** What can change. */
  public enum Kind {
    /** The person who decided against us has gone (S31). */
    BUYER_LEFT(false),
    /** They were bought, or merged (S30). */
    ACQUIRED(false),
    /** Whoever has them now is failing (S28). */
    COMPETITOR_FAILING(false),
    /** They need something else now (S29). */
    NEEDS_CHANGED(false),
    /** Their contract with somebody else ends. */
    CONTRACT_ENDS(true),
    /** What drove them away is fixed, with proof (P4). */
    FIX_SHIPPED(false),
    /** Enough time has passed (S33). */
    COOLING_OFF_OVER(true);

    private final boolean dated;

    Kind(boolean dated) {
      this.dated = dated;
    }

    /** Whether it happens by itself on a day. */
    public boolean dated() {
      return dated;
    }

    /** As stored and as the API writes it: {@code buyer-left}. */
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of a code, if there is one. */
    public static Optional<Kind> of(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
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
