package org.code99.plugin.taxonomy;

/**
 * A phrase found in a note, from its first to its last word.
 *
 * @param path the places of its own words; others may stand between them
 */
record Sighting(Phrase phrase, int[] path) {
  int first() {
    return path[0];
  }

  int last() {
    return path[path.length - 1];
  }

  boolean owns(int word) {
    for (int own : path) {
      if (own == word) {
        return true;
      }
    }
    return false;
  }

  boolean overlaps(Sighting other) {
    return first() <= other.last() && other.first() <= last();
  }

  boolean isWeakerPartOf(Sighting other) {
    return overlaps(other)
        && phrase.reason() == other.phrase.reason()
        && phrase.weight() < other.phrase.weight();
  }

  /** As it stands in the note. */
  String quote(String text, Words words) {
    return text.substring(words.start(first()), words.end(last()));
  }
}
