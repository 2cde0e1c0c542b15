package org.code99.outreach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.code99.api.Medium;
import org.code99.host.Failure;
import org.code99.host.FailureKind;
import org.code99.protection.Standing;
import org.code99.regions.Binding;

/**
 * Goes through the files whose turn it is, a few hundred at a time: has them written to, clears
 * what was written, prints what was cleared.
 */
final class Wave {
  private static final int CHUNK = 200;

  private final WaveOrder order;
  private final Composing composing;
  private final Briefing briefing;
  private final RulesByRegion rules;
  private final String home;
  private final Function<List<UUID>, Map<UUID, Standing>> protection;
  private final Consumer<Failure> failures;
  private final Proofs proofs;
  private final PieceLog log;
  private final Consumer<ClearedPiece> taker;
  private final List<Candidate> chunk = new ArrayList<>(CHUNK);
  private final Persons persons = new Persons();
  private final Map<String, Long> pieces = new TreeMap<>();
  private final Map<String, Long> withheld = new TreeMap<>();
  private long files;

  Wave(
      WaveOrder order,
      Composing composing,
      Briefing briefing,
      RulesByRegion rules,
      String home,
      Function<List<UUID>, Map<UUID, Standing>> protection,
      Consumer<Failure> failures,
      Proofs proofs,
      PieceLog log,
      Consumer<ClearedPiece> taker) {
    this.order = order;
    this.composing = composing;
    this.briefing = briefing;
    this.rules = rules;
    this.home = home;
    this.protection = protection;
    this.failures = failures;
    this.proofs = proofs;
    this.log = log;
    this.taker = taker;
  }

  WaveReport run(Candidates candidates) throws IOException {
    candidates.list(order.listed());
    log.begin();
    candidates.eachBarred(order.company(), order.fresh(), persons::bar);
    candidates.eachWritten(order.company(), persons::note);
    try {
      candidates.each(
          order.company(),
          order.fresh(),
          order.perOwner(),
          candidate -> {
            chunk.add(candidate);
            if (chunk.size() == CHUNK) {
              turn();
            }
          });
      turn();
    } catch (UncheckedIOException e) {
      throw new IOException("the proofs could not be written: " + e.getMessage(), e);
    }
    return new WaveReport(files, pieces, withheld);
  }

  private void turn() {
    Map<UUID, Standing> standings = protection.apply(chunk.stream().map(Candidate::file).toList());
    for (Written written : composing.write(chunk, file -> standing(standings, file).neverFun())) {
      switch (written) {
        case Written.Nothing nothing -> withhold(nothing, "approach", nothing.because());
        case Written.Composed composed ->
            clear(composed, standing(standings, composed.candidate()));
      }
    }
    log.write();
    files += chunk.size();
    chunk.clear();
    order.composed().accept(files);
  }

  private static Standing standing(Map<UUID, Standing> standings, Candidate candidate) {
    return Objects.requireNonNull(standings.get(candidate.file()), "every file has a standing");
  }

  private void clear(Written.Composed written, Standing standing) {
    switch (Clearance.clear(draft(written, standing))) {
      case Verdict.Refused(List<Objection> objections) -> {
        blame(
            written,
            objections.stream().filter(Objection::pluginAtFault).map(Objection::sentence).toList());
        withhold(
            written,
            objections.getFirst().policy(),
            objections.stream().map(Objection::sentence).collect(Collectors.joining("; ")));
      }
      case Verdict.Cleared(ClearedPiece piece) -> print(written, piece);
    }
  }

  private Draft draft(Written.Composed written, Standing standing) {
    Candidate candidate = written.candidate();
    return new Draft(
        candidate,
        standing,
        order.asOf(),
        rules.in(candidate.region()),
        briefing.reasons(candidate),
        persons.hadOne(candidate.traits(home)),
        Medium.POST,
        written.approach().profile().tone(),
        written.brief().sender().signer(),
        written.brief(),
        written.piece(),
        Draft.drawnOn(written.piece()));
  }

  private void print(Written.Composed written, ClearedPiece piece) {
    List<String> unprintable = proofs.artwork(piece);
    blame(written, unprintable);
    List<String> problems = unprintable.isEmpty() ? proofs.print(piece) : unprintable;
    if (!problems.isEmpty()) {
      withhold(written, "print", String.join("; ", problems));
      return;
    }
    persons.note(written.candidate().traits(home));
    pieces.merge(written.piece().kind().code(), 1L, Long::sum);
    log.proof(written);
    taker.accept(piece);
  }

  private void withhold(Written written, String policy, String because) {
    withheld.merge(policy, 1L, Long::sum);
    log.refused(written, because);
  }

  /** A piece that breaks a rule is its plugin's fault, and is named as such. */
  private void blame(Written.Composed written, List<String> faults) {
    if (!faults.isEmpty()) {
      Binding.Bound approach = written.approach().binding();
      failures.accept(
          new Failure(
              approach.extension().pluginId(),
              approach.version(),
              approach.extension().extensionId(),
              FailureKind.NONSENSE,
              "a piece was refused: " + String.join("; ", faults)));
    }
  }
}
