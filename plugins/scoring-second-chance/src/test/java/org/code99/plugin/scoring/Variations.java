package org.code99.plugin.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.code99.api.FixStatus;
import org.code99.api.Hostility;
import org.code99.api.Money;
import org.code99.api.ReasonForScore;
import org.code99.api.ScoringCase;

/** The same case, but for one thing. */
record Variations(ScoringCase file) {
  static Variations of(ScoringCase file) {
    return new Variations(file);
  }

  ScoringCase value(Optional<Money> value) {
    return with(value, file.lostOn(), file.reasons(), file.hostility());
  }

  ScoringCase lostOn(Optional<LocalDate> day) {
    return with(file.annualValue(), day, file.reasons(), file.hostility());
  }

  ScoringCase reasons(List<ReasonForScore> reasons) {
    return with(file.annualValue(), file.lostOn(), reasons, file.hostility());
  }

  ScoringCase hostility(List<Hostility> hostility) {
    return with(file.annualValue(), file.lostOn(), file.reasons(), hostility);
  }

  ScoringCase reason(int index, int severity, FixStatus fix) {
    List<ReasonForScore> reasons = new ArrayList<>(file.reasons());
    ReasonForScore old = reasons.get(index);
    reasons.set(
        index,
        new ReasonForScore(
            old.code(),
            old.side(),
            old.canChange(),
            old.weControlIt(),
            old.lossClass(),
            severity,
            old.confidence(),
            fix));
    return reasons(reasons);
  }

  private ScoringCase with(
      Optional<Money> value,
      Optional<LocalDate> lostOn,
      List<ReasonForScore> reasons,
      List<Hostility> hostility) {
    return new ScoringCase(
        file.key(),
        value,
        file.valueEstimated(),
        lostOn,
        file.lastOrderOn(),
        reasons,
        file.incidents(),
        hostility,
        file.buyer(),
        file.competitor());
  }
}
