package org.code99.plugin.taxonomy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.code99.plugin.taxonomy.Phrase.Role;
import org.code99.plugin.taxonomy.Phrase.Step;

/** Reads {@code phrases.txt}; the file explains its own notation. */
final class PhrasebookFile {
  private static final int SLACK = 4;
  private static final Map<String, Role> CONTROLS =
      Map.of(
          "=hush", Role.HUSH,
          "=denial", Role.DENIAL,
          "=disclaimer", Role.DISCLAIMER,
          "=blameless", Role.BLAMELESS,
          "=cause", Role.CAUSE);

  private final DataFile file;
  private final Catalogue catalogue;
  private final Vocabulary.Builder vocabulary = new Vocabulary.Builder();
  private final Map<String, Integer> lexemes = new HashMap<>(Map.of("#", Phrase.NUMBER));
  private final List<Phrase> phrases = new ArrayList<>();
  private Role role = Role.HUSH;
  private List<Integer> about = List.of(Phrase.NO_REASON);
  private Set<Integer> yieldsTo = Set.of();

  private PhrasebookFile(DataFile file, Catalogue catalogue) {
    this.file = file;
    this.catalogue = catalogue;
  }

  static Phrasebook read(DataFile file, Catalogue catalogue) {
    return new PhrasebookFile(file, catalogue).read();
  }

  private Phrasebook read() {
    for (String line : file.lines()) {
      switch (line.charAt(0)) {
        case '@' -> concept(line);
        case '[' -> section(line);
        default -> phrase(line);
      }
    }
    List<List<Phrase>> byFirst =
        Stream.generate(() -> (List<Phrase>) new ArrayList<Phrase>())
            .limit(lexemes.size())
            .toList();
    phrases.forEach(phrase -> byFirst.get(phrase.first()).add(phrase));
    return new Phrasebook(
        vocabulary.build(),
        known("@not", "@not"),
        known("@but", "@but"),
        known("@that", "@that"),
        catalogue.faults(),
        byFirst);
  }

  private void concept(String line) {
    String[] parts = line.split(" *= *", -1);
    if (parts.length != 2) {
      throw file.fault(line, "no '='");
    }
    int lexeme = lexemes.computeIfAbsent(parts[0], name -> lexemes.size());
    for (String spelling : parts[1].split(" +", -1)) {
      vocabulary.add(spelling, lexeme);
    }
  }

  private void section(String line) {
    if (!line.endsWith("]")) {
      throw file.fault(line, "no ']'");
    }
    List<String> words = List.of(line.substring(1, line.length() - 1).split(" +", -1));
    Role control = CONTROLS.get(words.getFirst());
    if (control != null) {
      role = control;
      about = List.of(Phrase.NO_REASON);
    } else if (words.getFirst().equals("against")) {
      role = Role.PRAISE;
      about = words.stream().skip(1).flatMap(this::places).toList();
      words = List.of();
    } else {
      role = Role.EVIDENCE;
      about = List.of(catalogue.place(words.getFirst()));
    }
    yieldsTo =
        words.stream()
            .skip(1)
            .filter(word -> !word.equals("unless"))
            .map(catalogue::place)
            .collect(Collectors.toUnmodifiableSet());
  }

  private Stream<Integer> places(String word) {
    return word.equals("*") ? catalogue.faults().stream() : Stream.of(catalogue.place(word));
  }

  private void phrase(String line) {
    int blank = line.indexOf(' ');
    if (blank < 0 || !line.substring(0, blank).chars().allMatch(Character::isDigit)) {
      throw file.fault(line, "no weight");
    }
    int weight = Integer.parseInt(line.substring(0, blank));
    List<String> parts =
        new ArrayList<>(List.of(line.substring(blank + 1).strip().split(" +", -1)));
    add(weight, parts, line);
    if (parts.contains("~")) {
      add(weight, turnedAround(parts), line);
    }
  }

  /** {@code a b ~ c} is both {@code a b .. c} and {@code c .. a b}. */
  private static List<String> turnedAround(List<String> parts) {
    int turn = parts.indexOf("~");
    List<String> turned = new ArrayList<>(parts);
    Collections.rotate(turned, -turn - 1);
    // now: c a b ~ - the sign has to go back between
    turned.removeLast();
    turned.add(parts.size() - turn - 1, "~");
    return turned;
  }

  private void add(int weight, List<String> parts, String line) {
    List<Step> steps = new ArrayList<>();
    int slack = 0;
    for (String part : parts) {
      if (part.equals("..") || part.equals("~")) {
        slack = SLACK;
      } else {
        steps.add(new Step(known(part, line), slack));
        slack = 0;
      }
    }
    about.forEach(reason -> phrases.add(new Phrase(role, reason, weight, yieldsTo, steps)));
  }

  private int known(String word, String line) {
    Integer lexeme = lexemes.get(word);
    if (lexeme != null) {
      return lexeme;
    }
    if (word.charAt(0) == '@') {
      throw file.fault(line, "the concept " + word + ", which is not explained before,");
    }
    int fresh = lexemes.size();
    lexemes.put(word, fresh);
    vocabulary.add(word, fresh);
    return fresh;
  }
}
