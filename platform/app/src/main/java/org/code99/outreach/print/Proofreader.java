package org.code99.outreach.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads a sheet before it is set and collects, in sentences, everything that would not come out on
 * paper.
 */
final class Proofreader {
  private final Typecase typecase;
  private final List<String> problems = new ArrayList<>();

  Proofreader(Typecase typecase) {
    this.typecase = typecase;
  }

  Proofreader read(String part, String text) {
    List<Integer> missing = typecase.missing(text);
    if (!missing.isEmpty()) {
      problems.add(
          "%s has %s, which no font of ours can show: write it with other characters."
              .formatted(
                  part,
                  missing.stream().map(Proofreader::named).collect(Collectors.joining(", "))));
    }
    return this;
  }

  Proofreader addressed(List<String> address) {
    if (address.stream().allMatch(String::isBlank)) {
      note("The recipient has no address: nobody could deliver this. Complete the file.");
    }
    return read("The recipient's address", address);
  }

  Proofreader read(String part, List<String> texts) {
    return read(part, String.join("\n", texts));
  }

  Proofreader note(String problem) {
    problems.add(problem);
    return this;
  }

  boolean content() {
    return problems.isEmpty();
  }

  List<String> problems() {
    return List.copyOf(problems);
  }

  private static String named(int codePoint) {
    String name = Character.getName(codePoint);
    return "U+%04X%s".formatted(codePoint, name == null ? "" : " " + name);
  }
}
