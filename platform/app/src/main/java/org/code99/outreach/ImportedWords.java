package org.code99.outreach;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * S85: no run of five words of what anybody wrote about a loss may leave the house, not in a piece,
 * its artwork or its packing list, nor by way of a name that a note asked for. Case, accents,
 * punctuation and line breaks do not hide it. The company's own name may be as long as it is.
 */
final class ImportedWords {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{M}\\p{Cf}'’ʼ`´]+");
  private static final int RUN = 5;

  private ImportedWords() {}

  static List<String> objections(Draft draft) {
    Set<String> noted = new HashSet<>();
    draft.candidate().notes().forEach(note -> noted.addAll(runs(note)));
    if (noted.isEmpty()) {
      return List.of();
    }
    noted.removeAll(runs(draft.brief().recipient().company()));
    noted.removeAll(runs(draft.brief().sender().company()));
    return Stream.of(
            draft.texts(),
            draft.packing(),
            draft.unseen(),
            draft.brief().recipient().person().stream())
        .flatMap(texts -> texts)
        .flatMap(text -> runs(text).stream())
        .filter(noted::contains)
        .findFirst()
        .map(run -> List.of("words of the file stand in it: '" + run + "'"))
        .orElse(List.of());
  }

  private static List<String> runs(String text) {
    List<String> words = WORD.matcher(folded(text)).results().map(MatchResult::group).toList();
    return Stream.iterate(0, i -> i + RUN <= words.size(), i -> i + 1)
        .map(i -> String.join(" ", words.subList(i, i + RUN)))
        .toList();
  }

  private static String folded(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return UNSEEN
        .matcher(plain)
        .replaceAll("")
        .replace("ß", "ss")
        .replace("ı", "i")
        .replace("æ", "ae")
        .replace("œ", "oe")
        .replace("ø", "o")
        .replace("ł", "l");
  }
}
