package org.code99.outreach;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.code99.api.Brief;

/**
 * The names that a piece has to carry, whatever they sound like: a customer may be called Discount
 * Tools Ltd, and a person Preis. Only a whole name as it is written counts; within the salutation
 * also a part of the person's.
 */
final class Names {
  /** Neither a word nor a figure, so that what stands left and right of a name does not join. */
  private static final String GAP = " · ";

  private final List<String> whole;
  private final List<String> parts;

  private Names(List<String> whole, List<String> parts) {
    this.whole = whole;
    this.parts = parts;
  }

  static Names of(Brief brief) {
    String person = brief.recipient().person().orElse("");
    return new Names(
        longestFirst(
            Stream.of(
                brief.recipient().company(),
                person,
                brief.sender().company(),
                brief.sender().signer(),
                brief.sender().signerRole())),
        longestFirst(Stream.of(person.split("[\\s.]+"))));
  }

  /** The names themselves. */
  List<String> all() {
    return whole;
  }

  /** A text without them. */
  String without(String text) {
    return without(text, whole);
  }

  /** A salutation without them, and without first or last names. */
  String withoutParts(String salutation) {
    return without(without(salutation), parts);
  }

  private static String without(String text, List<String> names) {
    String rest = text;
    for (String name : names) {
      if (rest.contains(name)) {
        rest =
            Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
                .matcher(rest)
                .replaceAll(GAP);
      }
    }
    return rest;
  }

  /** A name without a letter, such as 99, would take figures out of a text: it is none. */
  private static List<String> longestFirst(Stream<String> names) {
    return names
        .map(String::strip)
        .filter(name -> name.codePoints().anyMatch(Character::isLetter))
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .collect(Collectors.toUnmodifiableList());
  }
}
