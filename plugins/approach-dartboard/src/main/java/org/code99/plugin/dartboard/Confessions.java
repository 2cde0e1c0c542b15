package org.code99.plugin.dartboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.code99.api.ShownMistake;
import org.code99.api.Wording;

/** What stands on the twelve fields: what happened to this customer in red, then the usual rest. */
final class Confessions {
  private static final int FIELDS = 12;

  /**
   * In the order around the board. A reason of the taxonomy says no more than its code does, for it
   * may turn red; the others are there for the fun of it.
   */
  private static final List<String> USUAL =
      List.of(
          "late-delivery",
          "wrong-invoice",
          "nobody-called",
          "promise-not-kept",
          "lost-order",
          "not-my-job",
          "product-failure",
          "service-failure",
          "on-hold",
          "lack-of-attention",
          "lame-excuse",
          "sorry-too-late",
          "wrong-goods");

  private Confessions() {}

  /** The fields of a board, clockwise from twelve o'clock. */
  static List<Field> fields(List<ShownMistake> mistakes, Wording wording) {
    List<Field> fields = new ArrayList<>();
    mistakes.stream()
        .limit(FIELDS)
        .forEach(mistake -> fields.add(new Field(words(mistake, wording), true)));
    Set<String> shown = mistakes.stream().map(ShownMistake::reasonCode).collect(Collectors.toSet());
    USUAL.stream()
        .filter(code -> !shown.contains(code))
        .limit(FIELDS - fields.size())
        .forEach(code -> fields.add(new Field(wording.text("field." + code), false)));
    return List.copyOf(fields);
  }

  /** A mistake in the few words of its field; the taxonomy's label where we have none. */
  static String words(ShownMistake mistake, Wording wording) {
    return USUAL.contains(mistake.reasonCode())
        ? wording.text("field." + mistake.reasonCode())
        : mistake.label();
  }
}
