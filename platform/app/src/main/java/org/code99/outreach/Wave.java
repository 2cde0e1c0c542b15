package org.code99.outreach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.code99.api.Composition;
import org.code99.api.Piece;
import org.code99.host.Failure;
import org.code99.host.FailureKind;
import org.code99.protection.Standing;
import org.code99.regions.Extensions;

/**
 * Goes through the files whose turn it is: has them written to, clears what was written, prints
 * what was cleared.
 */
final class Wave {
  private static final int CHUNK = 200;

  private final WaveOrder order;
  private final Composing composing;
  private final Briefing briefing;
  private final Function<List<UUID>, Map<UUID, Standing>> protection;
  private final Extensions extensions;
  private final Proofs proofs;
  private final PieceLog log;
  private final List<Candidate> chunk = new ArrayList<>(CHUNK);
  private final Persons persons = new Persons();
  private final Map<String, Long> pieces = new TreeMap<>();
  private final List<WaveReport.Refusal> refusals = new ArrayList<>();
  private long files;

  Wave(
      WaveOrder order,
      Composing composing,
      Briefing briefing,
      Function<List<UUID>, Map<UUID, Standing>> protection,
      Extensions extensions,
      Proofs proofs,
      PieceLog log) {
    this.order = order;
    this.composing = composing;
    this.briefing = briefing;
    this.protection = protection;
    this.extensions = extensions;
    this.proofs = proofs;
    this.log = log;
  }

  void run(Candidates candidates) throws IOException {
    try {
      candidates.each(
          order.company(),
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
  }

  WaveReport report() {
    return new WaveReport(files, pieces, refusals);
  }

  private void turn() {
    List<PieceLog.Entry> entries = new ArrayList<>();
    Map<UUID, Standing> standings = protection.apply(chunk.stream().map(Candidate::file).toList());
    for (Composing.Written written : composing.write(chunk)) {
      entries.add(one(written, standings));
    }
    log.write(entries);
    files += chunk.size();
    chunk.clear();
    order.composed().accept(files);
  }

  private PieceLog.Entry one(Composing.Written written, Map<UUID, Standing> standings) {
    List<Piece> composed = written.composition().map(Composition::pieces).orElse(List.of());
    if (composed.isEmpty()) {
      return refused(
          written,
          "approach",
          written.because().isEmpty() ? "nothing was written" : written.because());
    }
    Piece piece = composed.getFirst();
    Verdict verdict = Clearance.clear(draft(written, piece, standings));
    if (verdict instanceof Verdict.Refused(List<Objection> objections)) {
      blame(written, objections);
      return refused(
          written,
          objections.getFirst().policy(),
          objections.stream().map(Objection::sentence).collect(Collectors.joining("; ")));
    }
    if (!persons.firstTime(written.candidate())) {
      return refused(written, "at most once", "the same person has a piece under another number");
    }
    ClearedPiece cleared = ((Verdict.Cleared) verdict).piece();
    List<String> problems = proofs.print(cleared);
    if (!problems.isEmpty()) {
      return refused(written, "print", String.join("; ", problems));
    }
    pieces.merge(piece.kind().code(), 1L, Long::sum);
    return new PieceLog.Entry(written, piece.kind().code(), true, written.because());
  }

  private Draft draft(Composing.Written written, Piece piece, Map<UUID, Standing> standings) {
    Candidate candidate = written.candidate();
    return new Draft(
        candidate,
        Objects.requireNonNull(standings.get(candidate.file())),
        briefing.reasons(candidate),
        written.chosen().orElseThrow().profile().tone(),
        written.brief(),
        piece);
  }

  private PieceLog.Entry refused(Composing.Written written, String policy, String sentence) {
    refusals.add(new WaveReport.Refusal(written.candidate().accountNo(), policy, sentence));
    return new PieceLog.Entry(written, "", false, sentence);
  }

  private void blame(Composing.Written written, List<Objection> objections) {
    List<String> faults =
        objections.stream().filter(Objection::pluginAtFault).map(Objection::sentence).toList();
    if (!faults.isEmpty() && written.chosen().isPresent()) {
      var binding = written.chosen().get().binding();
      extensions.remember(
          new Failure(
              binding.extension().pluginId(),
              binding.version(),
              binding.extension().extensionId(),
              FailureKind.NONSENSE,
              "a piece was refused: " + String.join("; ", faults)));
    }
  }
}
