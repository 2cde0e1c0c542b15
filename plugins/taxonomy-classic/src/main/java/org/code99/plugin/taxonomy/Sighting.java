package org.code99.plugin.taxonomy;

/** A phrase found in a note, from its first to its last word; others may stand between them. */
final class Sighting {
  private final Phrase phrase;
  private final int[] path;

  /** Keeps the path: the places of the phrase's own words. */
  Sighting(Phrase phrase, int[] path) {
    this.phrase = phrase;
    this.path = path;
  }

  Phrase phrase() {
    return phrase;
  }

  /** How many words it has of its own. */
  int length() {
    return path.length;
  }

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
