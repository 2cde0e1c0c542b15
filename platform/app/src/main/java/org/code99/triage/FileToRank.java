package org.code99.triage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.BuyerStatus;
import org.code99.api.Money;

/** A file on its way through triage; its reasons come row by row. */
record FileToRank(
    UUID file,
    UUID region,
    UUID episode,
    Optional<LocalDate> lastOrderOn,
    Optional<LocalDate> lostOn,
    Optional<Money> lostPerYear,
    boolean estimated,
    Optional<String> competitor,
    int incidents,
    BuyerStatus buyer,
    List<GivenReason> reasons) {
  FileToRank {
    reasons = new ArrayList<>(reasons);
  }

  /** A code of the ruling set. */
  record GivenReason(String code, int confidence) {}
}
