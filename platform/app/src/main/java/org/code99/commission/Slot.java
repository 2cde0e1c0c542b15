package org.code99.commission;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** What a sum of the ledger is about: transfers of one slot add up to what is due by now. */
record Slot(Kind kind, Optional<UUID> document, String component, UUID beneficiary) {
  static final Comparator<Slot> ORDER =
      Comparator.comparing(Slot::kind)
          .thenComparing(slot -> slot.document().map(UUID::toString).orElse(""))
          .thenComparing(Slot::component)
          .thenComparing(Slot::beneficiary);

  /**
   * The kinds of transfers, in the order in which they are written; from which account to which.
   */
  enum Kind {
    EARNED("earned", "company", "earned"),
    CLAW_BACK("claw-back", "company", "earned"),
    EXPECTED("expected", "company", "expected"),
    RELEASE("release", "earned", "payable"),
    PAYOUT("payout", "payable", "paid");

    private final String code;
    private final String from;
    private final String to;

    Kind(String code, String from, String to) {
      this.code = code;
      this.from = from;
      this.to = to;
    }

    String code() {
      return code;
    }

    String from() {
      return from;
    }

    String to() {
      return to;
    }

    static Kind of(String code) {
      for (Kind kind : values()) {
        if (kind.code.equals(code)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("no transfer is of the kind '" + code + "'");
    }
  }
}
