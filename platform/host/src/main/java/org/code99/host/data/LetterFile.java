package org.code99.host.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.code99.api.PieceKind;
import org.code99.api.Tone;

/**
 * Reads {@code letter.json} and the bundles beside it.
 *
 * @param title as people call it
 * @param tone of all its pieces
 * @param makes letter, card or both, the preferred one first
 * @param languages the first stands in for all others
 * @param bundles by language
 * @param faults all of them; with any of them nothing can be written
 */
record LetterFile(
    String title,
    Tone tone,
    List<PieceKind> makes,
    List<String> languages,
    Map<String, Sentences> bundles,
    List<String> faults) {
  static final String PATH = "META-INF/code99/letter.json";

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
  private static final List<String> TONES = List.of("professional", "fun");
  private static final List<String> KINDS = List.of("letter", "card");

  LetterFile {
    makes = List.copyOf(makes);
    languages = List.copyOf(languages);
    bundles = Map.copyOf(bundles);
    faults = List.copyOf(faults);
  }

  static LetterFile read(PluginFiles files) {
    List<String> faults = new ArrayList<>();
    Part root = Part.file(PATH, files.read(PATH).orElseGet(() -> new byte[0]), faults);
    root.knowing("title", "tone", "makes", "languages");
    String title = root.at("title").needed();
    Tone tone = Tone.of(root.at("tone").oneOf(TONES));
    List<PieceKind> makes =
        some(root.at("makes")).stream().map(kind -> PieceKind.of(kind.oneOf(KINDS))).toList();
    List<String> languages = new ArrayList<>();
    for (Part language : some(root.at("languages"))) {
      String code = language.needed();
      if (LANGUAGE.matcher(code).matches()) {
        languages.add(code);
      } else {
        language.fault("'" + code + "' is no language: write two or three letters, such as en");
      }
    }
    if (root.isThere() && !languages.contains("en")) {
      root.at("languages").fault("has no English: every house can fall back to it");
    }
    Map<String, Sentences> bundles = bundles(files, languages, faults);
    Optional.ofNullable(bundles.get("en"))
        .ifPresent(english ->
            bundles
                .values()
                .forEach(
                    one -> faults.addAll(one.faults(english, makes.contains(PieceKind.LETTER)))));
    return new LetterFile(title, tone, makes, languages, bundles, faults);
  }

  /** The sentences of one of its languages. */
  Sentences words(String language) {
    return Optional.ofNullable(bundles.get(language))
        .orElseThrow(() -> new IllegalArgumentException("it has no words in '" + language + "'"));
  }

  private static List<Part> some(Part list) {
    if (list.items().isEmpty()) {
      list.fault("has to name at least one");
    }
    return list.items();
  }

  private static Map<String, Sentences> bundles(
      PluginFiles files, List<String> languages, List<String> faults) {
    Map<String, Sentences> bundles = new LinkedHashMap<>();
    for (String language : languages) {
      Sentences.read(files, language)
          .ifPresentOrElse(
              bundle -> bundles.put(language, bundle),
              () ->
                  faults.add(
                      "it has no messages_"
                          + language
                          + ".properties, though its letter.json says that it writes '"
                          + language
                          + "'"));
    }
    return bundles;
  }
}
