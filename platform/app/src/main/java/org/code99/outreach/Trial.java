package org.code99.outreach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.Medium;
import org.code99.protection.Standing;

/** Has files written to and asks clearance, and keeps nothing of it. */
final class Trial {
  private final Composing composing;
  private final Briefing briefing;
  private final RulesByRegion rules;
  private final Map<UUID, Standing> standings;
  private final LocalDate day;

  Trial(
      Composing composing,
      Briefing briefing,
      RulesByRegion rules,
      Map<UUID, Standing> standings,
      LocalDate day) {
    this.composing = composing;
    this.briefing = briefing;
    this.rules = rules;
    this.standings = standings;
    this.day = day;
  }

  /** One result for each file, in their order. */
  List<Tried> of(List<Candidate> candidates) {
    List<Tried> tried = new ArrayList<>();
    for (Written written :
        composing.write(candidates, candidate -> standing(candidate).neverFun())) {
      tried.add(
          new Tried(
              written,
              written instanceof Written.Composed composed ? objections(composed) : List.of()));
    }
    return List.copyOf(tried);
  }

  private List<Objection> objections(Written.Composed written) {
    Candidate candidate = written.candidate();
    Draft draft =
        new Draft(
            candidate,
            standing(candidate),
            day,
            rules.in(candidate.region()),
            briefing.reasons(candidate),
            Optional.empty(),
            Medium.POST,
            written.approach().profile().tone(),
            written.brief().sender().signer(),
            written.brief(),
            written.piece(),
            Draft.drawnOn(written.piece()));
    return Clearance.clear(draft) instanceof Verdict.Refused(List<Objection> objections)
        ? objections
        : List.of();
  }

  private Standing standing(Candidate candidate) {
    return Objects.requireNonNull(standings.get(candidate.file()), "every file has a standing");
  }
}
