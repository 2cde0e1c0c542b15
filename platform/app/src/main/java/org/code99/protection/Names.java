package org.code99.protection;

import java.util.List;
import java.util.Set;

/** The names of the person on file, the given one first, without titles and particles. */
record Names(List<String> keys) {

  static Names of(String contact, Set<String> titles) {
    int comma = contact.indexOf(',');
    String inOrder =
        comma < 0 ? contact : contact.substring(comma + 1) + " " + contact.substring(0, comma);
    return new Names(
        Token.of(inOrder).stream()
            .filter(token -> token.isCapitalised() || token.key().length() > 3)
            .map(Token::key)
            .filter(key -> !titles.contains(key))
            .toList());
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  /** Whether a word is one of the names; an initial is not enough. */
  boolean has(Token word) {
    return word.key().length() > 1 && keys.contains(word.key());
  }

  boolean hasGiven() {
    return keys.size() > 1;
  }

  boolean isGiven(Token word) {
    return hasGiven() && keys.getFirst().equals(word.key());
  }

  boolean isInitial(Token letter) {
    return !hasGiven() || keys.stream().anyMatch(key -> key.startsWith(letter.key()));
  }
}
