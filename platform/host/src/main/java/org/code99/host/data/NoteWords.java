package org.code99.host.data;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a text, each with its place; case and accents do not matter. */
record NoteWords(String text, List<Word> words) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’]t\\b)?");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  NoteWords {
    words = List.copyOf(words);
  }

  /** A word: what is compared, and where it stands. */
  record Word(String key, int start, int end) {}

  static NoteWords of(String text) {
    List<Word> words = new ArrayList<>();
    WORD.matcher(text)
        .results()
        .forEach(found -> words.add(new Word(key(found.group()), found.start(), found.end())));
    return new NoteWords(text, words);
  }

  /** What is written, as it stands there. */
  String quote(int first, int last) {
    return text.substring(words.get(first).start(), words.get(last).end());
  }

  private static String key(String word) {
    String plain = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return ACCENTS.matcher(plain).replaceAll("").replace("ß", "ss").replaceAll("['’]", "");
  }
}
