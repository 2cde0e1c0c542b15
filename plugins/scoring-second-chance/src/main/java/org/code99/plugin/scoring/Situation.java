package org.code99.plugin.scoring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import org.code99.api.LossClass;
import org.code99.api.ReasonForScore;
import org.code99.api.ScoringCase;
import org.jspecify.annotations.Nullable;

/** A file on the day of the reckoning, and the yardstick that its region measures with. */
record Situation(ScoringCase file, LocalDate asOf, Yardstick yardstick) {

  /** The most important reason, if anybody knows one. */
  @Nullable ReasonForScore mainReason() {
    return file.reasons().isEmpty() ? null : file.reasons().getFirst();
  }

  /** There is nobody left to win back: closed, insolvent, moved away. */
  boolean gone() {
    ReasonForScore main = mainReason();
    return main != null && main.lossClass().equals(LossClass.GONE);
  }

  /** Days since the loss or, where its day is unknown, since the last order. */
  OptionalLong daysSince() {
    return file.lostOn()
        .or(file::lastOrderOn)
        .map(day -> OptionalLong.of(Math.max(0, ChronoUnit.DAYS.between(day, asOf))))
        .orElse(OptionalLong.empty());
  }
}
