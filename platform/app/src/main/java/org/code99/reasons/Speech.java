package org.code99.reasons;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody said, as sentences and their clauses. */
record Speech(String text, List<Sentence> sentences) {
  private static final Pattern PART =
      Pattern.compile(
          "(?<word>[\\p{L}\\p{M}\\p{N}]+(?:['’]t\\b)?)"
              + "|(?<end>[.!?;\\n…]+(?=\\s|$)|\\n)|(?<pause>[,:()–—]|\\s-+\\s)");

  Speech {
    sentences = List.copyOf(sentences);
  }

  /**
   * A sentence.
   *
   * @param clauses the words between its pauses
   * @param isAsked whether it is a question
   */
  record Sentence(List<List<Word>> clauses, boolean isAsked) {
    Sentence {
      clauses = clauses.stream().filter(clause -> !clause.isEmpty()).map(List::copyOf).toList();
    }

    List<Word> words() {
      return clauses.stream().flatMap(List::stream).toList();
    }

    /** The words of the clauses that a part of the text touches. */
    List<Word> around(int from, int to) {
      return clauses.stream()
          .filter(clause -> clause.stream().anyMatch(word -> word.overlaps(from, to)))
          .flatMap(List::stream)
          .toList();
    }
  }

  static Speech of(String text) {
    List<Sentence> sentences = new ArrayList<>();
    List<List<Word>> clauses = new ArrayList<>(List.of(new ArrayList<>()));
    Matcher parts = PART.matcher(text);
    while (parts.find()) {
      if (parts.group("word") != null) {
        clauses.getLast().add(Word.of(parts.group(), parts.start()));
      } else {
        if (parts.group("end") != null) {
          sentences.add(new Sentence(clauses, parts.group().contains("?")));
          clauses = new ArrayList<>();
        }
        clauses.add(new ArrayList<>());
      }
    }
    sentences.add(new Sentence(clauses, false));
    return new Speech(text, sentences);
  }

  List<Word> words() {
    return sentences.stream().flatMap(sentence -> sentence.words().stream()).toList();
  }
}
