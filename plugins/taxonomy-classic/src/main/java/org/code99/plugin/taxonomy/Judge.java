package org.code99.plugin.taxonomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.code99.api.Classification;
import org.code99.api.LossClass;
import org.code99.api.LossNote;
import org.code99.api.LossReason;
import org.code99.plugin.taxonomy.Evidence.Finding;

/** Weighs a note's code against its text. Serves one call, in one thread. */
final class Judge {
  /** A finding below this part of the best one is noise, in percent. */
  private static final int WORTH_NAMING = 35;

  /** A finding so strong that it may contradict a code. */
  private static final int STRONG = 70;

  /** How much of a confidence rests on the distance to the next reason, in percent. */
  private static final int MARGIN_COUNTS = 30;

  private static final int CODE_ALONE = 60;
  private static final int CODE_CONTRADICTED = 45;
  private static final int CODE_AND_TEXT = 70;
  private static final int SUREST_ON_TEXT = 92;

  private final SourceCodes codes;
  private final List<LossReason> reasons;
  private final Listener listener;

  Judge(SourceCodes codes, List<LossReason> reasons, Listener listener) {
    this.codes = codes;
    this.reasons = reasons;
    this.listener = listener;
  }

  Classification classify(LossNote note) {
    Optional<CodeMeaning> code = codes.meaning(note.sourceCode());
    Evidence evidence = listener.listen(note.text());
    if (code.isEmpty() && evidence.findings().isEmpty()) {
      // some systems keep a whole sentence where others keep a code
      evidence = listener.listen(note.sourceCode()).vetoedBy(evidence);
    }
    Opinions opinions = new Opinions(note, new ArrayList<>());
    if (code.isPresent() && speaks(code.get(), evidence)) {
      byCode(code.get(), evidence, opinions);
    } else {
      byText(evidence, opinions);
    }
    if (opinions.isEmpty()) {
      // a note that is nothing but a code, or a code that says that nobody knows
      codes
          .meaning(note.text())
          .ifPresent(meaning -> opinions.add(meaning.reason(), CODE_ALONE, note.text().strip()));
    }
    if (opinions.isEmpty() && code.isPresent() && !isDenied(code.get(), evidence)) {
      opinions.add(code.get().reason(), CODE_ALONE, note.sourceCode());
    }
    return Classification.of(note.key(), opinions.matches()).withDenied(denied(evidence));
  }

  /** Whether a code has something to say that the text does not deny. */
  private boolean speaks(CodeMeaning code, Evidence evidence) {
    return !code.saysNothing()
        && (!isDenied(code, evidence) || evidence.finds(finding -> covers(code, finding)));
  }

  private boolean isDenied(CodeMeaning code, Evidence evidence) {
    return denied(evidence).contains(code.reason());
  }

  private List<String> denied(Evidence evidence) {
    return evidence.denied().stream().sorted().map(reasons::get).map(LossReason::code).toList();
  }

  private void byCode(CodeMeaning code, Evidence evidence, Opinions opinions) {
    String sourceCode = opinions.note().sourceCode();
    List<Finding> rest = new ArrayList<>(evidence.findings());
    // whoever writes to a house that is closed makes the worse mistake: such words beat any code
    rest.stream()
        .filter(finding -> finding.weight() >= STRONG && isGone(finding) && !covers(code, finding))
        .findFirst()
        .ifPresent(gone -> {
          rest.remove(gone);
          opinions.add(code(gone), SUREST_ON_TEXT, gone.words());
        });
    rest.stream()
        .filter(finding -> covers(code, finding))
        .findFirst()
        .ifPresentOrElse(
            finding -> {
              rest.remove(finding);
              List<String> words = new ArrayList<>(finding.words());
              words.add(sourceCode);
              opinions.add(code(finding), CODE_AND_TEXT + finding.weight() / 4, words);
            },
            () -> {
              int confidence = rest.isEmpty() ? CODE_ALONE : CODE_CONTRADICTED;
              opinions.add(code.reason(), confidence, sourceCode);
            });
    rest.forEach(finding -> opinions.add(code(finding), finding.weight() / 2, finding.words()));
  }

  private void byText(Evidence evidence, Opinions opinions) {
    if (evidence.findings().isEmpty()) {
      return;
    }
    List<Finding> findings = evidence.findings();
    int best = findings.getFirst().weight();
    int runnerUp = findings.size() > 1 ? findings.get(1).weight() : 0;
    int first = best * (100 - MARGIN_COUNTS * runnerUp / best) / 100;
    for (Finding finding : findings) {
      boolean worthNaming = finding.weight() * 100 >= best * WORTH_NAMING;
      boolean besideOthers = findings.size() > 1 && code(finding).equals(Catalogue.UNKNOWN);
      if (worthNaming && !besideOthers) {
        int confidence = Math.min(first * finding.weight() / best, SUREST_ON_TEXT);
        opinions.add(code(finding), confidence, finding.words());
      }
    }
  }

  private boolean covers(CodeMeaning code, Finding finding) {
    return code.covers(code(finding));
  }

  private boolean isGone(Finding finding) {
    return reasons.get(finding.reason()).lossClass().equals(LossClass.GONE);
  }

  private String code(Finding finding) {
    return reasons.get(finding.reason()).code();
  }
}
