package org.code99.plugin.letter;

import java.util.List;
import java.util.Locale;

/** The languages that the house can write in. */
final class Language {
  /** English first: it stands in for all others. */
  static final List<String> TAGS = List.of("en", "de", "fr", "es");

  private Language() {}

  /** The language to write in when another or a regional one is asked for. */
  static Locale closestTo(String tag) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    return Locale.forLanguageTag(TAGS.contains(language) ? language : TAGS.getFirst());
  }
}
