package org.code99.outreach;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** S85: no run of five words of what anybody wrote about a loss may stand in a piece. */
final class ImportedWords {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’]\\p{L}+)?");
  private static final int RUN = 5;

  private ImportedWords() {}

  static List<String> objections(Draft draft) {
    Set<String> written = new HashSet<>();
    draft.candidate().notes().forEach(note -> written.addAll(runs(note)));
    if (written.isEmpty()) {
      return List.of();
    }
    Optional<String> leaked =
        draft.texts().flatMap(text -> runs(text).stream()).filter(written::contains).findFirst();
    return leaked
        .map(run -> List.of("words of the file stand in it: '" + run + "'"))
        .orElse(List.of());
  }

  private static Set<String> runs(String text) {
    List<String> words =
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + RUN)));
    }
    return runs;
  }
}
