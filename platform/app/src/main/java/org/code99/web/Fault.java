package org.code99.web;

/**
 * One thing that is wrong with what was asked.
 *
 * @param field the field of the form or of the request that it concerns; empty when it is no one
 *     field
 * @param sentence what is wrong, why, and what to do next
 */
public record Fault(String field, String sentence) {
  /** A fault of no one field. */
  public static Fault of(String sentence) {
    return new Fault("", sentence);
  }

  /** A fault of a field. */
  public static Fault at(String field, String sentence) {
    return new Fault(field, sentence);
  }

  /** A reason that was told as one of a list, such as a line of a log has it, as a sentence. */
  public static Fault reason(String field, String reason) {
    boolean ended = reason.endsWith(".") || reason.endsWith("!") || reason.endsWith("?");
    return new Fault(
        field,
        reason.isEmpty()
            ? reason
            : Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + (ended ? "" : "."));
  }
}
